package socketlabs.instructor.check;

import java.io.IOException;
import java.nio.file.Path;
import socketlabs.instructor.course.Course;
import socketlabs.instructor.course.CourseException;
import socketlabs.instructor.course.Problems;

/** The course that these tests are part of. */
final class ThisCourse {

    private ThisCourse() {}

    static Path root() throws IOException {
        return Course.rootAround(Path.of("").toAbsolutePath()).orElseThrow();
    }

    /** The folder of the module instructor. */
    static Path instructor() throws IOException {
        return root().resolve("instructor");
    }

    static Course read() throws IOException, CourseException {
        Problems problems = new Problems();
        Course course = Course.read(root(), problems);
        problems.orThrow();
        return course;
    }
}
