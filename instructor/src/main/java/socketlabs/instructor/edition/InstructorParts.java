package socketlabs.instructor.edition;

import java.util.List;
import socketlabs.instructor.course.Lines;
import socketlabs.instructor.course.Problems;
import socketlabs.instructor.course.SourceText;

/**
 * Drops the parts of an XML or Markdown file that are for instructors only: the lines from
 * {@code <!-- BEGIN INSTRUCTOR -->} to {@code <!-- END INSTRUCTOR -->}, each on a line of its own.
 */
final class InstructorParts {
    private static final String BEGIN = "<!-- BEGIN INSTRUCTOR -->";
    private static final String END = "<!-- END INSTRUCTOR -->";

    private final SourceText source;
    private final Problems problems;
    private final Lines kept = new Lines();

    private int lineNumber;
    /** The line of the BEGIN whose END has not come yet, or 0. */
    private int begin;

    private InstructorParts(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** The lines without those parts. Markers that do not pair are problems. */
    static List<String> dropFrom(SourceText source, Problems problems) {
        return new InstructorParts(source, problems).drop();
    }

    private List<String> drop() {
        for (String line : source.lines()) {
            lineNumber++;
            read(line);
        }
        if (begin > 0) {
            problems.add(source.name(), begin, "this part has no " + END);
        }
        return kept.toList();
    }

    private void read(String line) {
        switch (line.strip()) {
            case BEGIN -> begin();
            case END -> end();
            default -> plain(line);
        }
    }

    private void begin() {
        if (begin > 0) {
            problem(BEGIN + " inside the part of line " + begin + ": parts are not nested; is an END missing?");
        }
        begin = lineNumber;
        kept.cut();
    }

    private void end() {
        if (begin == 0) {
            problem(END + " without " + BEGIN);
        }
        begin = 0;
    }

    private void plain(String line) {
        if (line.contains("BEGIN INSTRUCTOR") || line.contains("END INSTRUCTOR")) {
            problem("this is not quite a marker; those are, each on a line of its own, " + BEGIN + " and " + END);
        }
        if (begin == 0) {
            kept.add(line);
        }
    }

    private void problem(String what) {
        problems.add(source.name(), lineNumber, what);
    }
}
