package socketlabs.instructor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import socketlabs.instructor.check.Bench.Trial;
import socketlabs.instructor.course.Lab;
import socketlabs.instructor.course.SourceText;

/**
 * Every known mistake fails in the step that it belongs to, with a message from which its author would understand it.
 * The messages are written to {@code target/mistakes-caught.md}.
 */
@ExtendWith(CourseBench.class)
class MistakesTest {
    /** {@code -Dmistakes=lab2-messages/2.5} tries only those whose names begin like that. */
    private static final String TRIED = System.getProperty("mistakes", "");

    /** {@code -Dmistakes.every=2 -Dmistakes.from=1} tries every second one of a lab, beginning with its second. */
    private static final int EVERY = Integer.getInteger("mistakes.every", 1);

    private static final int FROM = Integer.getInteger("mistakes.from", 0);

    private static final List<MistakeResult> RESULTS = new ArrayList<>();
    private static final List<String> NEEDED_QUIET = new ArrayList<>();
    private static final long START = System.nanoTime();

    private final Path mistakes;

    MistakesTest() throws IOException {
        mistakes = ThisCourse.instructor().resolve(Path.of("src", "test", "mistakes"));
    }

    @AfterAll
    static void writePage() throws IOException {
        Duration took = Duration.ofNanos(System.nanoTime() - START);
        Files.writeString(newPage(), new MistakesReport(RESULTS, NEEDED_QUIET, took).page());
    }

    @TestFactory
    Stream<DynamicNode> labs(Bench bench) throws IOException {
        List<DynamicNode> labs = new ArrayList<>();
        for (Lab lab : bench.course().labs()) {
            labs.add(dynamicContainer(lab.name(), tests(lab, bench)));
        }
        return labs.stream();
    }

    @Test
    void everyMistakeBelongsToALab(Bench bench) throws IOException {
        assertEquals(List.of(), LabFiles.withoutLab(mistakes, bench.course()));
    }

    @Test
    void thePageInDocsTellsOfTheseMistakes() throws IOException {
        Path page = ThisCourse.root().resolve("docs").resolve("mistakes-caught.md");
        Set<String> told = Files.exists(page) ? MistakesReport.names(Files.readString(page)) : Set.of();
        Set<String> known = new TreeSet<>();
        for (Path file : LabFiles.javaIn(mistakes)) {
            known.add(SourceText.nameIn(mistakes, file));
        }

        List<String> differences = new ArrayList<>();
        known.stream().filter(name -> !told.contains(name)).forEach(name -> differences.add(name + ": is missing"));
        told.stream().filter(name -> !known.contains(name)).forEach(name -> differences.add(name + ": there is none"));
        NoProblems.in(page + " (copy " + newPage() + " there, and read it)", differences);
    }

    private List<DynamicTest> tests(Lab lab, Bench bench) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        List<Path> files = LabFiles.javaIn(mistakes.resolve(lab.name()));
        for (int i = FROM; i < files.size(); i += EVERY) {
            if (SourceText.nameIn(mistakes, files.get(i)).startsWith(TRIED)) {
                tests.add(test(lab, files.get(i), bench));
            }
        }
        return tests;
    }

    private DynamicTest test(Lab lab, Path file, Bench bench) throws IOException {
        String name = SourceText.nameIn(mistakes, file);
        URI source = file.toUri();
        try {
            Mistake mistake = MistakeParser.parse(name, Files.readString(file));
            Trial trial = bench.grade(mistake.in(lab), mistake.first(lab), mistake.fails());
            return dynamicTest(name, source, () -> check(lab, mistake, trial, bench));
        } catch (TrialException e) {
            return dynamicTest(name, source, fails(e));
        }
    }

    private static Executable fails(TrialException e) {
        return () -> {
            throw e;
        };
    }

    /**
     * A mistake that is not told as it should be has a second chance without the others, who keep the machine busy: some
     * are races. The page names those that needed it.
     */
    private static void check(Lab lab, Mistake mistake, Trial trial, Bench bench) throws Exception {
        MistakeResult result = MistakeResult.of(mistake, trial.await());
        if (!result.problems(lab).isEmpty()) {
            NEEDED_QUIET.add(mistake.name());
            result = MistakeResult.of(mistake, bench.gradeAlone(mistake.in(lab), mistake.first(lab), mistake.fails()));
        }
        RESULTS.add(result);
        NoProblems.in(mistake.name(), result.problems(lab));
    }

    private static Path newPage() throws IOException {
        return ThisCourse.instructor().resolve("target").resolve("mistakes-caught.md");
    }
}
