package socketlabs.instructor.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a Java source at its markers, each on a line of its own:
 *
 * <pre>
 *     // BEGIN SOLUTION 1.2
 *     what the reference does
 *     // END SOLUTION
 *     // STUB: what the starter does, any number of lines
 * </pre>
 *
 * What is wrong with them goes to the problems, with file and line; the pieces are then of no use.
 */
final class MarkerParser {
    private static final Pattern MARKER = Pattern.compile("\\s*// (BEGIN SOLUTION|END SOLUTION)(?: (.*?))?\\s*");
    private static final Pattern STUB = Pattern.compile("(\\s*)// STUB: ?(.*)", Pattern.DOTALL);
    /** What looks like a marker must be one: a slip in a marker would hand out the solution. */
    private static final Pattern LOOKS_LIKE_MARKER =
            Pattern.compile("(?i)\\b(BEGIN|END)[ _-]*SOLUTION\\b|//\\s*STUB\\b");

    private final SourceText source;
    private final Problems problems;

    private final List<Piece> pieces = new ArrayList<>();
    private List<String> given = new ArrayList<>();
    private int lineNumber;
    /** The region whose END has not come yet, or null. */
    private Draft open;
    /** The region whose END has come, and to which a STUB in this line would belong, or null. */
    private Draft ended;

    /** A region while its lines are read. */
    private record Draft(Optional<StepNumber> step, int line, List<String> solution, List<String> stub) {
        Draft(Optional<StepNumber> step, int line) {
            this(step, line, new ArrayList<>(), new ArrayList<>());
        }
    }

    MarkerParser(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    List<Piece> parse() {
        for (String line : source.lines()) {
            lineNumber++;
            read(line);
        }
        if (open != null) {
            problem(open.line, "this region has no END SOLUTION");
        }
        finishRegion();
        finishGiven();
        return List.copyOf(pieces);
    }

    private void read(String line) {
        Matcher stub = STUB.matcher(line);
        if (stub.matches()) {
            stub(stub.group(1), stub.group(2));
            return;
        }
        finishRegion();
        Matcher marker = MARKER.matcher(line);
        if (!marker.matches()) {
            plain(line);
        } else if (marker.group(1).startsWith("BEGIN")) {
            begin(marker.group(2));
        } else {
            end(marker.group(2));
        }
    }

    private void plain(String line) {
        if (LOOKS_LIKE_MARKER.matcher(line).find()) {
            problem("this is not quite a marker; those are, each on a line of its own,"
                    + " // BEGIN SOLUTION 1.2, // END SOLUTION and // STUB: code");
        }
        (open == null ? given : open.solution).add(line);
    }

    private void begin(String number) {
        if (open != null) {
            problem("a region begins inside the one of line " + open.line
                    + ": regions are not nested; is an END SOLUTION missing?");
        }
        finishGiven();
        open = new Draft(stepNumber(number), lineNumber);
    }

    private Optional<StepNumber> stepNumber(String text) {
        Optional<StepNumber> number = Optional.ofNullable(text).flatMap(StepNumber::parse);
        if (number.isEmpty()) {
            problem("BEGIN SOLUTION needs the number of its step, such as 1.2" + (text == null ? "" : ", not " + text));
        }
        return number;
    }

    private void end(String rest) {
        if (rest != null) {
            problem("END SOLUTION stands alone on its line, without " + rest);
        }
        if (open == null) {
            problem("END SOLUTION without BEGIN SOLUTION");
        }
        ended = open;
        open = null;
    }

    private void stub(String indent, String code) {
        if (ended == null) {
            problem("STUB does not directly follow an END SOLUTION");
            return;
        }
        ended.stub.add(code.isBlank() ? code : indent + code);
    }

    /** A region whose number could not be read is among the problems, and none of the pieces. */
    private void finishRegion() {
        if (ended != null && ended.step.isPresent()) {
            pieces.add(new Piece.Region(
                    ended.step.get(), ended.line, List.copyOf(ended.solution), List.copyOf(ended.stub)));
        }
        ended = null;
    }

    private void finishGiven() {
        if (!given.isEmpty()) {
            pieces.add(new Piece.Given(List.copyOf(given)));
            given = new ArrayList<>();
        }
    }

    private void problem(String what) {
        problem(lineNumber, what);
    }

    private void problem(int line, String what) {
        problems.add(source.name(), line, what);
    }
}
