package socketlabs.instructor.check;

import java.io.IOException;
import java.nio.file.Path;
import socketlabs.instructor.FixtureCourse;
import socketlabs.instructor.course.Course;
import socketlabs.instructor.course.CourseException;
import socketlabs.instructor.course.Lab;
import socketlabs.instructor.course.Problems;

/** A course with one small lab, which is in order, for tests of the checks themselves. */
final class SumLab {

    private SumLab() {}

    /** Makes the course in {@code folder}. */
    static Course in(Path folder) throws IOException, CourseException {
        FixtureCourse course = new FixtureCourse(folder);
        course.file("pom.xml", "<project><artifactId>socketlabs</artifactId></project>");
        course.file("lab7-sum/pom.xml", "<project/>");
        course.file("lab7-sum/src/main/java/socketlabs/sum/Sum.java", """
                package socketlabs.sum;

                import java.util.stream.IntStream;

                public class Sum {
                    // BEGIN SOLUTION 7.1
                    private int start;

                    // END SOLUTION
                    public Sum(int start) {
                        // BEGIN SOLUTION 7.1
                        this.start = start;
                        // END SOLUTION
                    }

                    public int plus(int value) {
                        // BEGIN SOLUTION 7.1
                        return start + value;
                        // END SOLUTION
                        // STUB: throw new UnsupportedOperationException("Step 7.1: add it");
                    }

                    public int upTo(int last) {
                        // BEGIN SOLUTION 7.2
                        return IntStream.rangeClosed(1, last).sum();
                        // END SOLUTION
                        // STUB: throw new UnsupportedOperationException("Step 7.2: add them all");
                    }

                    // BEGIN SOLUTION 7.2
                    static class Helper {
                        int helper;
                    }
                    // END SOLUTION
                }
                """);
        course.file("lab7-sum/src/test/java/socketlabs/sum/package-info.java", """
                @socketlabs.testkit.Lab(folder = "lab7-sum", title = "Lab 7")
                package socketlabs.sum;
                """);
        course.file(
                "lab7-sum/src/test/java/socketlabs/sum/Step1PlusTest.java", testOf("7.1", "Step1Plus", "plus(3)", 5));
        course.file(
                "lab7-sum/src/test/java/socketlabs/sum/Step2UpToTest.java", testOf("7.2", "Step2UpTo", "upTo(4)", 10));
        Problems problems = new Problems();
        Course read = Course.read(folder, problems);
        problems.orThrow();
        return read;
    }

    static Lab lab(Course course) {
        return course.labs().get(0);
    }

    private static String testOf(String step, String name, String call, int result) {
        return """
                package socketlabs.sum;

                import org.junit.jupiter.api.Test;
                import socketlabs.testkit.Expect;
                import socketlabs.testkit.Step;

                @Step(number = "%s", title = "%s", points = 50, seconds = 1)
                class %sTest {
                    @Test
                    void the_result_is_right() {
                        int result = new Sum(2).%s;
                        Expect.that(result == %d, "%d", "it was " + result, "the sum is wrong");
                    }
                }
                """.formatted(step, name, name, call, result, result);
    }
}
