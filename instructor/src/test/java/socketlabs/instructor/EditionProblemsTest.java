package socketlabs.instructor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a course or a command is told, in a line for each problem, and nothing is written. */
class EditionProblemsTest {
    private static final String REGION = "// BEGIN SOLUTION 1.1\n// END SOLUTION\n";

    @TempDir
    private Path temp;

    private FixtureCourse course;
    private Path edition;

    @BeforeEach
    void makeCourse() throws IOException {
        course = FixtureCourse.in(Files.createDirectory(temp.resolve("course")));
        edition = temp.resolve("edition");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "// BEGIN SOLUTION 1.1;x | 1 | this region has no END SOLUTION",
                "x;// END SOLUTION | 2 | END SOLUTION without BEGIN SOLUTION",
                "// BEGIN SOLUTION 1.1;// BEGIN SOLUTION 1.2;// END SOLUTION | 2 | a region begins inside the one of line 1",
                "// BEGIN SOLUTION;// END SOLUTION | 1 | BEGIN SOLUTION needs the number of its step, such as 1.2",
                "// BEGIN SOLUTION two;// END SOLUTION | 1 | BEGIN SOLUTION needs the number of its step, such as 1.2, not two",
                "// BEGIN SOLUTION 1.3;// END SOLUTION | 1 | no test of lab1-echo has @Step(number = \"1.3\"",
                "// BEGIN SOLUTION 1.1;// END SOLUTION 1.1 | 2 | END SOLUTION stands alone on its line",
                "x;// STUB: x | 2 | STUB does not directly follow an END SOLUTION",
                "// BEGIN SOLUTION 1.1;// END SOLUTION;;// STUB: x | 4 | STUB does not directly follow an END SOLUTION",
                "{ // BEGIN SOLUTION 1.1 | 1 | this is not quite a marker",
                "//BEGIN SOLUTION 1.1 | 1 | this is not quite a marker",
                "// Begin solution 1.1 | 1 | this is not quite a marker",
            })
    void aMarkerIsWrong(String lines, int line, String problem) throws IOException {
        course.file(FixtureCourse.SOURCE, lines.replace(';', '\n') + "\n");

        assertFails(FixtureCourse.SOURCE + ":" + line + ": " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!-- BEGIN INSTRUCTOR -->;x | 1 | this part has no <!-- END INSTRUCTOR -->",
                "x;<!-- END INSTRUCTOR --> | 2 | <!-- END INSTRUCTOR --> without <!-- BEGIN INSTRUCTOR -->",
                "<!-- BEGIN INSTRUCTOR -->;<!-- BEGIN INSTRUCTOR -->;<!-- END INSTRUCTOR --> | 2"
                        + " | <!-- BEGIN INSTRUCTOR --> inside the part of line 1",
                "x <!-- BEGIN INSTRUCTOR --> | 1 | this is not quite a marker",
            })
    void aPartForInstructorsIsWrong(String lines, int line, String problem) throws IOException {
        course.file("README.md", lines.replace(';', '\n') + "\n");

        assertFails("README.md:" + line + ": " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Step(1) | @Step is not of the form",
                "@Step(number = \"x\", title = \"T\", points = 1) | \"x\" is not the number of a step",
                "@Step(number = \"2.1\", title = \"T\", points = 1) | step 2.1 does not belong into lab 1",
                "@Step(number = \"1.2\", title = \"T\", points = 1) | step 1.2 is that of " + FixtureCourse.TESTS,
            })
    void aStepIsWrong(String annotation, String problem) throws IOException {
        course.file("lab1-echo/src/test/java/OtherTest.java", "\n" + annotation + "\nclass OtherTest {}\n");

        assertFails("lab1-echo/src/test/java/OtherTest.java:2: " + problem);
    }

    @Test
    void allProblemsAreToldAtOnce() throws IOException {
        course.file(FixtureCourse.SOURCE, "// END SOLUTION\n// BEGIN SOLUTION 1.7\n// END SOLUTION\n");
        course.file("lab1-echo/src/main/java/Other.java", "// STUB: x\n");
        course.file("pom.xml", Files.readString(course.path("pom.xml")) + "<!-- END INSTRUCTOR -->\n");

        CommandRun run = CommandRun.edition(course.root(), edition, "--solved", "2.1");

        assertEquals(5, run.errors().size(), run.err());
    }

    @Test
    void aSourceIsNotInUtf8() throws IOException {
        course.file(FixtureCourse.SOURCE, REGION);
        Files.write(course.path(FixtureCourse.SOURCE), new byte[] {'/', '/', (byte) 0xe4, '\n'});

        assertFails(FixtureCourse.SOURCE + ": is not in UTF-8");
    }

    @Test
    void aSymbolicLinkIsRefused() throws IOException {
        assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"), "needs symbolic links");
        Files.createSymbolicLink(course.path("docs"), temp);

        assertFails("docs: is not a plain file");
    }

    @Test
    void theFolderHasContent() throws IOException {
        Path file = Files.writeString(Files.createDirectory(edition).resolve("mine.txt"), "mine");

        CommandRun run = CommandRun.edition(course.root(), edition);

        assertEquals(1, run.status());
        assertEquals(List.of(edition + ": has content already; choose a new or an empty folder"), run.errors());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void theFolderIsAFile() throws IOException {
        Files.writeString(edition, "mine");

        assertEquals(1, CommandRun.edition(course.root(), edition).status());
        assertEquals("mine", Files.readString(edition));
    }

    @ParameterizedTest
    @ValueSource(strings = {"edition", "lab1-echo", "docs/../edition", "../course"})
    void theFolderLiesInsideTheCourse(String folder) throws IOException {
        CommandRun run = CommandRun.edition(course.root(), course.path(folder));

        assertEquals(1, run.status());
        assertTrue(run.err().contains(": lies inside the course; choose a folder outside of "), run.err());
        assertFalse(Files.exists(course.path("edition")));
    }

    @Test
    void theFolderCannotBeMade() {
        edition = temp.resolve("missing").resolve("edition");

        assertFails(edition + ": the folder that it would be made in does not exist");
    }

    @Test
    void theLastSolvedStepDoesNotExist() {
        assertFails("--solved 1.3: the course has no such step", "--solved", "1.3");
    }

    @Test
    void thereIsNoCourse() throws IOException {
        Files.delete(course.path("pom.xml"));

        assertFails(course.root() + ": has no pom.xml with <artifactId>socketlabs</artifactId>");
    }

    @Test
    void aWrongCallPrintsTheUsage() {
        for (String[] call : new String[][] {{}, {"edition"}, {"edition", "x", "--solved", "two"}, {"x"}}) {
            CommandRun run = CommandRun.of(call);

            assertEquals(2, run.status());
            assertTrue(run.err().contains("Usage: instructor"), run.err());
        }
    }

    private void assertFails(String problem, String... options) {
        CommandRun run = CommandRun.edition(course.root(), edition, options);

        assertEquals(1, run.status());
        assertEquals(1, run.errors().size(), run.err());
        assertTrue(run.err().startsWith(problem), run.err());
        assertEquals("", run.out());
        assertNothingWritten();
    }

    private void assertNothingWritten() {
        try (Stream<Path> left = Files.list(temp)) {
            assertEquals(List.of(course.root()), left.toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
