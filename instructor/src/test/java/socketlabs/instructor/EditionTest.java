package socketlabs.instructor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an edition holds, of a course that is in order. */
class EditionTest {
    private static final String ECHO = """
            package socketlabs.echo;

            import static java.lang.Math.max;

            import java.io.IOException;
            import java.net.Socket;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.Set;

            /** Echoes. An ArrayList is of no use here, a {@link Set} is. */
            public class Echo {
                // BEGIN SOLUTION 1.1
                private final List<Socket> sockets = new ArrayList<>();

                // END SOLUTION
                public void open(Socket client) throws IOException {
                    // BEGIN SOLUTION 1.1
                    sockets.add(client);
                    // END SOLUTION
                    // STUB: throw new UnsupportedOperationException("Step 1.1: open it");
                }

                public int echo(int value) {
                    int before = value;

                    // BEGIN SOLUTION 1.2
                    int after = max(before, 0);
                    // END SOLUTION

                    // BEGIN SOLUTION 1.10
                    return after;
                    // END SOLUTION
                    // STUB: // Here something is missing.
                    // STUB:
                    // STUB: return 0;
                }

                // BEGIN SOLUTION 1.2
                private void helper() {}

                // END SOLUTION
            }
            """;

    @TempDir
    private Path temp;

    private FixtureCourse course;
    private Path edition;

    @BeforeEach
    void makeCourse() throws IOException {
        course = FixtureCourse.in(Files.createDirectory(temp.resolve("course")));
        course.file(FixtureCourse.SOURCE, ECHO);
        edition = temp.resolve("edition");
    }

    @Test
    void theStarterHasStubsInPlaceOfSolutions() throws IOException {
        makeEdition();

        assertEquals("""
                package socketlabs.echo;

                import java.io.IOException;
                import java.net.Socket;
                import java.util.Set;

                /** Echoes. An ArrayList is of no use here, a {@link Set} is. */
                public class Echo {
                    public void open(Socket client) throws IOException {
                        throw new UnsupportedOperationException("Step 1.1: open it");
                    }

                    public int echo(int value) {
                        int before = value;

                        // Here something is missing.

                        return 0;
                    }
                }
                """, inEdition(FixtureCourse.SOURCE));
    }

    @Test
    void stepsUpToTheSolvedOneKeepTheirSolutions() throws IOException {
        makeEdition("--solved", "1.2");

        assertEquals("""
                package socketlabs.echo;

                import static java.lang.Math.max;

                import java.io.IOException;
                import java.net.Socket;
                import java.util.ArrayList;
                import java.util.List;
                import java.util.Set;

                /** Echoes. An ArrayList is of no use here, a {@link Set} is. */
                public class Echo {
                    private final List<Socket> sockets = new ArrayList<>();

                    public void open(Socket client) throws IOException {
                        sockets.add(client);
                    }

                    public int echo(int value) {
                        int before = value;

                        int after = max(before, 0);

                        // Here something is missing.

                        return 0;
                    }

                    private void helper() {}
                }
                """, inEdition(FixtureCourse.SOURCE));
    }

    @Test
    void importsGoWithTheirLastUse() throws IOException {
        course.file(FixtureCourse.SOURCE, """
                import java.util.List;

                class Echo {
                    // BEGIN SOLUTION 1.1
                    List<String> list;
                    // END SOLUTION
                }
                """);
        makeEdition();

        assertEquals("class Echo {\n}\n", inEdition(FixtureCourse.SOURCE));
    }

    @Test
    void aSourceWithoutRegionsIsNotTouched() throws IOException {
        String source = "import java.util.List;\r\n\r\n\r\nclass Given {\r\n\r\n}\r\n\r\n";
        course.file("lab1-echo/src/main/java/Given.java", source);
        makeEdition();

        assertEquals(source, inEdition("lab1-echo/src/main/java/Given.java"));
    }

    @Test
    void lineEndsAreKept() throws IOException {
        String solution = "class A {\r\n    // BEGIN SOLUTION 1.1\r\n    int a;\r\n    // END SOLUTION\r\n";
        course.file(FixtureCourse.SOURCE, solution + "    // STUB:\r\n    // STUB: int b;\r\n}");
        makeEdition();

        assertEquals("class A {\r\n    int b;\r\n}", inEdition(FixtureCourse.SOURCE));
    }

    @Test
    void partsForInstructorsAreDropped() throws IOException {
        course.file("pom.xml", """
                <project>
                  <artifactId>socketlabs</artifactId>
                  <modules>
                    <module>lab1-echo</module>
                    <!-- BEGIN INSTRUCTOR -->
                    <module>instructor</module>
                    <!-- END INSTRUCTOR -->
                  </modules>
                </project>
                """);
        course.file("README.md", """
                # Course

                <!-- BEGIN INSTRUCTOR -->
                For you.

                <!-- END INSTRUCTOR -->

                For them.


                <!-- BEGIN INSTRUCTOR -->
                Bye.
                <!-- END INSTRUCTOR -->
                """);
        makeEdition();

        assertEquals("""
                <project>
                  <artifactId>socketlabs</artifactId>
                  <modules>
                    <module>lab1-echo</module>
                  </modules>
                </project>
                """, inEdition("pom.xml"));
        assertEquals("# Course\n\nFor them.\n", inEdition("README.md"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "instructor/pom.xml",
                "docs/instructor-guide.md",
                "docs/mistakes-caught.md",
                ".ci/run",
                ".github/workflows/ci.yml",
                "CONTRIBUTING.md",
                ".git/config",
                "target/scorecard.json",
                "lab1-echo/target/classes/Echo.class",
                "lab1-echo/bin/Echo.class",
                "lab1-echo/lab1-echo.iml",
                "lab1-echo/.classpath",
                ".idea/workspace.xml"
            })
    void leftOutIs(String name) throws IOException {
        course.file(name, "// BEGIN SOLUTION");
        makeEdition();

        assertFalse(Files.exists(edition.resolve(name)));
        assertFalse(Files.exists(edition.resolve(name).getParent()) && !name.contains("lab1") && name.startsWith("."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lab1-echo/.mvn/maven.config",
                ".gitignore",
                "docs/tcp.md",
                "docs/target.md",
                "lab1-echo/instructor/notes.txt"
            })
    void keptIs(String name) throws IOException {
        course.file(name, "-Da=ü\n\n\n");
        makeEdition();

        assertEquals("-Da=ü\n\n\n", inEdition(name));
    }

    @Test
    void mavenIsToldNotToListBelowTheScorecardWhatFailed() throws IOException {
        course.file(".mvn/maven.config", "--also-make\n");
        makeEdition();

        assertEquals(
                "--also-make\n-Dorg.slf4j.simpleLogger.log.org.apache.maven.plugin.surefire.SurefireMojo=off\n",
                inEdition(".mvn/maven.config"));
    }

    @Test
    void aFileOfAnyBytesIsKept() throws IOException {
        byte[] bytes = {0, -1, 10, 13, -128, 10, 10};
        Files.write(course.path("picture.png"), bytes);
        makeEdition();

        assertArrayEquals(bytes, Files.readAllBytes(edition.resolve("picture.png")));
    }

    @Test
    void aScriptStaysExecutableAndAnotherFileIsNot() throws IOException {
        assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"), "needs run bits");
        assertTrue(course.file("mvnw", "#!/bin/sh\n").toFile().setExecutable(true));
        makeEdition();

        assertTrue(Files.isExecutable(edition.resolve("mvnw")));
        assertFalse(Files.isExecutable(edition.resolve("pom.xml")));
    }

    @Test
    void twoRunsGiveTheSameBytes() throws IOException {
        makeEdition();
        CommandRun.edition(course.root(), temp.resolve("again"));

        assertEquals(contents(edition), contents(temp.resolve("again")));
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Files.createDirectory(edition);
        makeEdition();

        assertTrue(Files.exists(edition.resolve("pom.xml")));
    }

    @Test
    void oneLineTellsWhatWasWritten() {
        CommandRun run = CommandRun.edition(course.root(), edition, "--solved", "1.2");

        assertEquals(
                List.of(edition + ": 4 files, 2 of 3 steps solved"),
                run.out().lines().toList());
    }

    private void makeEdition(String... options) throws IOException {
        CommandRun run = CommandRun.edition(course.root(), edition, options);
        assertEquals("", run.err());
        assertEquals(0, run.status());
        try (Stream<Path> left = Files.list(temp)) {
            assertEquals(
                    List.of("course", "edition"),
                    left.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    private String inEdition(String name) throws IOException {
        return Files.readString(edition.resolve(name));
    }

    private static Map<Path, String> contents(Path folder) throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                contents.put(folder.relativize(file), Files.readString(file));
            }
        }
        return contents;
    }
}
