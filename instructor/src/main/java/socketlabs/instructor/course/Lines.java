package socketlabs.instructor.course;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text from which some are cut. Where lines were cut, blank lines are put right as a formatter would:
 * never two in a row, none after an opening brace, before a closing one, or at either end of the text. Everywhere else
 * lines are kept as they are.
 */
public final class Lines {
    private final List<String> lines = new ArrayList<>();
    /** Whether only blank lines, if any, were added since the last cut. */
    private boolean afterCut;

    /** Notes that lines are missing between those added before and those added next. */
    public void cut() {
        afterCut = true;
    }

    public void addAll(List<String> more) {
        more.forEach(this::add);
    }

    public void add(String line) {
        if (!afterCut) {
            lines.add(line);
        } else if (!line.isBlank()) {
            if (line.strip().startsWith("}")) {
                dropBlankEnd();
            }
            lines.add(line);
            afterCut = false;
        } else if (!lines.isEmpty() && !endsBlank() && !last().endsWith("{")) {
            lines.add(line);
        }
    }

    /** The lines added so far; those are all. */
    public List<String> toList() {
        if (afterCut) {
            dropBlankEnd();
        }
        return List.copyOf(lines);
    }

    private void dropBlankEnd() {
        while (endsBlank()) {
            lines.remove(lines.size() - 1);
        }
    }

    private boolean endsBlank() {
        return !lines.isEmpty() && last().isEmpty();
    }

    private String last() {
        return lines.get(lines.size() - 1).strip();
    }
}
