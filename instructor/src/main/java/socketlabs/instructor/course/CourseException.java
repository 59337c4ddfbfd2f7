package socketlabs.instructor.course;

import java.util.List;

/** The course, or what was asked of it, is not in order. Tells every problem that was found, each in one line. */
public final class CourseException extends Exception {
    private static final long serialVersionUID = 1;

    public CourseException(List<String> problems) {
        super(String.join("\n", problems));
    }

    public List<String> problems() {
        return getMessage().lines().toList();
    }
}
