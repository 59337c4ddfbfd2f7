package socketlabs.instructor.course;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that one run tells everything that needs mending and not only the first of it. */
public final class Problems {
    private final List<String> found = new ArrayList<>();

    public void add(String problem) {
        found.add(problem);
    }

    /** Notes a problem of one line, in the form that editors and terminals make a link of: {@code file:line: problem}. */
    public void add(String file, int line, String problem) {
        add(file + ":" + line + ": " + problem);
    }

    /** Returns if nothing is wrong. */
    public void orThrow() throws CourseException {
        if (!found.isEmpty()) {
            throw new CourseException(found);
        }
    }
}
