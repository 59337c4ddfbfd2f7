package socketlabs.instructor.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM that runs tests of one variant, as Maven would run them, and tells the scorecard. */
final class Fork {
    /** Every test has a time limit of its own; this one is for what escapes it. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final List<Path> classPath;
    private final Path folder;

    /**
     * Prepares a run.
     *
     * @param classPath the classes of the variant and of its tests; those of the checks are added
     * @param folder an existing folder for what the run leaves behind
     */
    Fork(List<Path> classPath, Path folder) {
        this.classPath = classPath;
        this.folder = folder;
    }

    Scorecard run(List<String> testClasses) throws IOException, InterruptedException, TrialException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command(testClasses))
                .directory(Files.createDirectories(folder.resolve("work")).toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = end(process);
        Path card = folder.resolve("scorecard.json");
        if (!ended || !Files.exists(card)) {
            String why = ended ? "wrote no scorecard" : "did not end within " + LIMIT.toMinutes() + " minutes";
            throw new TrialException("its tests " + why + ", and printed:\n" + printed(output));
        }
        return Scorecard.parse(Files.readString(card));
    }

    /** What the tests printed; in another charset it is still better than nothing. */
    private static String printed(Path output) throws IOException {
        return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    }

    private static boolean end(Process process) throws InterruptedException {
        try {
            return process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    private List<String> command(List<String> testClasses) {
        List<Path> all = new ArrayList<>(classPath);
        all.addAll(ClassPath.entries());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // As in the argLine of the root pom.
                "-Dfile.encoding=windows-1252",
                "-Xmx128m",
                "-XX:-PrintWarnings",
                "-XX:TieredStopAtLevel=1",
                "-javaagent:" + ClassPath.jar("mockito-core"),
                "-javaagent:" + ClassPath.jar("byte-buddy-agent"),
                "-Dsocketlabs.scorecard.folder=" + folder,
                // What the libraries leave behind when the JVM is halted goes with the folder.
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                Compilation.joined(all),
                StepRunner.class.getName()));
        command.addAll(testClasses);
        return command;
    }
}
