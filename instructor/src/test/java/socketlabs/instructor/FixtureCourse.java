package socketlabs.instructor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small course in a folder, made for a test: a root pom, and a lab with the steps 1.1, 1.2 and 1.10. */
public record FixtureCourse(Path root) {
    public static final String SOURCE = "lab1-echo/src/main/java/Echo.java";
    public static final String TESTS = "lab1-echo/src/test/java/EchoTest.java";

    public static FixtureCourse in(Path folder) throws IOException {
        FixtureCourse course = new FixtureCourse(folder);
        course.file("pom.xml", "<project>\n  <artifactId>socketlabs</artifactId>\n</project>\n");
        course.file("lab1-echo/pom.xml", "<project/>\n");
        course.file(TESTS, """
                @Step(number = "1.1", title = "Open", points = 30)
                class OpenTest {}

                @Step(
                        number = "1.2",
                        title = "Echo \\"all\\" (every byte)",
                        points = 60)
                class EchoTest {}

                @Step(number = "1.10", title = "Close", points = 10)
                class CloseTest {}
                """);
        return course;
    }

    /** Writes a file; {@code name} is its path in the course with {@code /}. */
    public Path file(String name, String text) throws IOException {
        Path file = path(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    public Path path(String name) {
        return root.resolve(name);
    }
}
