package socketlabs.instructor.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the {@code @Step} annotations in the text of a lab's tests. Text, because the course must be readable when
 * nothing of it is compiled yet.
 */
final class StepReader {
    /** At the start of a line only, so that the annotation can be written about in a comment. */
    private static final Pattern ANNOTATION = Pattern.compile("^[ \t]*@Step\\b", Pattern.MULTILINE);

    private static final Pattern ARGUMENTS = Pattern.compile("""
            \\s*\\(\
            \\s*number\\s*=\\s*"([^"]*)"\\s*,\
            \\s*title\\s*=\\s*"((?:[^"\\\\]|\\\\.)*)"\\s*,\
            \\s*points\\s*=\\s*(\\d{1,4})\\s*[,)]""");

    private static final Pattern PACKAGE = Pattern.compile("^package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);

    private final int lab;
    private final Problems problems;

    /** Reads steps of the lab with the number {@code lab}; a step of another lab is a problem. */
    StepReader(int lab, Problems problems) {
        this.lab = lab;
        this.problems = problems;
    }

    List<Step> read(SourceText source) {
        List<Step> steps = new ArrayList<>();
        Matcher annotation = ANNOTATION.matcher(source.text());
        while (annotation.find()) {
            step(source, annotation.end()).ifPresent(steps::add);
        }
        return steps;
    }

    private Optional<Step> step(SourceText source, int offset) {
        int line = source.lineAt(offset);
        Matcher arguments =
                ARGUMENTS.matcher(source.text()).region(offset, source.text().length());
        if (!arguments.lookingAt()) {
            problems.add(
                    source.name(), line, "@Step is not of the form (number = \"1.2\", title = \"…\", points = 20)");
            return Optional.empty();
        }
        Optional<StepNumber> number = number(source.name(), line, arguments.group(1));
        String title = arguments.group(2).translateEscapes();
        int points = Integer.parseInt(arguments.group(3));
        return number.map(n -> new Step(n, title, points, testClass(source), source.name(), line));
    }

    private Optional<StepNumber> number(String file, int line, String text) {
        Optional<StepNumber> number = StepNumber.parse(text);
        if (number.isEmpty()) {
            problems.add(file, line, "\"" + text + "\" is not the number of a step, which has the form 1.2");
        } else if (number.get().lab() != lab) {
            problems.add(file, line, "step " + text + " does not belong into lab " + lab);
        }
        return number;
    }

    private static String testClass(SourceText source) {
        String name = source.name();
        String simpleName = name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.java$", "");
        Matcher declaration = PACKAGE.matcher(source.text());
        return declaration.find() ? declaration.group(1) + "." + simpleName : simpleName;
    }
}
