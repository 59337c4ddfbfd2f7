package socketlabs.instructor.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import socketlabs.instructor.course.SourceText;

/** A check of sources that looks at each text once: from edition to edition, most files are the same. */
final class RememberedChecks {
    private final Map<SourceText, List<String>> problems = new HashMap<>();
    private final Check check;

    /** Tells what is wrong with a source. */
    @FunctionalInterface
    interface Check {
        List<String> problems(SourceText source) throws Exception;
    }

    RememberedChecks(Check check) {
        this.check = check;
    }

    List<String> of(SourceText source) throws Exception {
        List<String> known = problems.get(source);
        if (known == null) {
            known = check.problems(source);
            problems.put(source, known);
        }
        return known;
    }
}
