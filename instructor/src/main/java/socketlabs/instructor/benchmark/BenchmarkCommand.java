package socketlabs.instructor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import socketlabs.instructor.course.Course;
import socketlabs.instructor.course.CourseException;

@Command(
        name = "benchmark",
        description = {
            "Measures lab 5's file server beside nginx, vsftpd and the JDK's jwebserver, in turns. Linux only.",
            "Prints tables, and writes them, all values and a picture into instructor/target/benchmark."
        })
public final class BenchmarkCommand implements Callable<Integer> {

    private static final String BEGIN = "<!-- BEGIN FIGURES -->";
    private static final String END = "<!-- END FIGURES -->";

    @Option(names = "--quick", description = "Small sizes and few rounds, to try it: no figures to believe.")
    private boolean quick;

    @Option(names = "--rounds", paramLabel = "N", description = "So many rounds. (5)")
    private int rounds;

    @Option(names = "--jdk25", paramLabel = "HOME", description = "A JDK 25. (The one in /usr/lib/jvm)")
    private Path jdk25;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            defaultValue = "${sys:java.io.tmpdir}",
            description = "Where the files lie meanwhile: on a real disk, with 4 GiB of room. (${DEFAULT-VALUE})")
    private Path folder;

    @Option(names = "--write", description = "Puts tables and picture into docs/, too.")
    private boolean write;

    @Option(
            names = "--limit",
            paramLabel = "MINUTES",
            defaultValue = "30",
            description = "When this has passed, it gives up. (${DEFAULT-VALUE})")
    private int limit;

    @Override
    public Integer call() throws IOException, InterruptedException, CourseException {
        Path course = Course.rootAround(Path.of("").toAbsolutePath())
                .orElseThrow(() -> new CourseException(List.of("run it in the course's folder")));
        Path jar = course.resolve("lab5-final/target/fileserver.jar");
        if (!Files.exists(jar)) {
            throw new CourseException(List.of(jar + " is not there: mvn -q package -DskipTests makes it"));
        }
        giveUpInTime();
        Plan plan = plan();
        List<Jdk> jdks = jdks();
        String machine = Machine.describe(jdks, folder);
        System.err.println(machine);
        try (Workspace workspace = Workspace.in(folder.toAbsolutePath(), Benchmark.room(plan))) {
            Figures figures = new Benchmark(plan, workspace, new Servers(workspace, jar), jdks).run();
            String tables = machine + "\n\n" + new Report(plan, figures).text();
            System.out.println(tables);
            Path results = Files.createDirectories(course.resolve("instructor/target/benchmark"));
            writeTo(results, plan, figures, tables);
            if (write) {
                writeToPage(course.resolve("docs"), plan, figures, tables);
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private Plan plan() {
        Plan plan = quick ? Plan.QUICK : Plan.FULL;
        return rounds > 0 ? plan.withRounds(rounds) : plan;
    }

    /** JDK 25, if there is one, and the one that runs this. */
    private List<Jdk> jdks() throws IOException {
        Optional<Jdk> newer = jdk25 != null ? Optional.of(new Jdk(jdk25)) : Jdk.find25();
        if (newer.isEmpty()) {
            System.err.println("Going on without a JDK 25: name one with --jdk25");
        }
        List<Jdk> jdks = new ArrayList<>();
        newer.ifPresent(jdks::add);
        if (newer.isEmpty() || !newer.get().shortName().equals(Jdk.running().shortName())) {
            jdks.add(Jdk.running());
        }
        return jdks;
    }

    private void giveUpInTime() {
        Thread clock = new Thread(this::giveUp, "benchmark-limit");
        clock.setDaemon(true);
        clock.start();
    }

    private void giveUp() {
        try {
            Thread.sleep(limit * 60_000L);
            System.err.println("It has taken more than " + limit + " minutes, and gives up.");
            System.exit(CommandLine.ExitCode.SOFTWARE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void writeTo(Path results, Plan plan, Figures figures, String tables) throws IOException {
        Files.writeString(results.resolve("figures.csv"), figures.toCsv());
        Files.writeString(results.resolve("tables.md"), tables);
        new Plot(plan, figures).writeTo(results.resolve("benchmarks.png"));
        System.err.println("Written to " + results);
    }

    /** Replaces what stands between two marks on the page. */
    private static void writeToPage(Path docs, Plan plan, Figures figures, String tables) throws IOException {
        Path page = docs.resolve("benchmarks.md");
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin == -1 || end < begin) {
            throw new IOException(page + " has no " + BEGIN + " and " + END);
        }
        String picture = """
                ![The figures as diagrams](benchmarks.png)

                The bars are medians; the thin lines are as long as it is from the lowest round to the highest.

                """;
        Files.writeString(
                page,
                text.substring(0, begin + BEGIN.length()) + "\n\n" + picture + tables + "\n" + text.substring(end));
        new Plot(plan, figures).writeTo(docs.resolve("benchmarks.png"));
        System.err.println("Written to " + page);
    }
}
