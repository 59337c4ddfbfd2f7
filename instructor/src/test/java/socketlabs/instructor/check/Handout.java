package socketlabs.instructor.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import socketlabs.instructor.check.MarkdownPage.Heading;
import socketlabs.instructor.course.Lab;
import socketlabs.instructor.course.Step;

/** The handout of a lab, {@code README.md} in its folder. */
final class Handout {
    private static final Pattern TITLE = Pattern.compile("\\*\\*(.+)\\*\\* \\((\\d+) points?\\)");
    private static final int HINTS = 2;

    private final Lab lab;
    private final MarkdownPage page;

    private Handout(Lab lab, MarkdownPage page) {
        this.lab = lab;
        this.page = page;
    }

    static Handout of(Lab lab) throws IOException {
        Path file = lab.folder().resolve("README.md");
        return new Handout(lab, Files.exists(file) ? MarkdownPage.read(file) : new MarkdownPage(List.of()));
    }

    /**
     * What is wrong with the section of a step. It has the heading {@code Step 2}, and begins with {@code **TITLE** (25
     * points)}; further down it has at least two hints, each in a {@code <details>}.
     */
    List<String> problems(Step step) {
        String name = "Step " + step.number().step();
        Optional<Heading> heading = page.headings().stream()
                .filter(candidate -> candidate.text().equals(name))
                .findFirst();
        return heading.map(found -> problems(step, found))
                .orElse(List.of(lab + "/README.md: has no heading \"" + name + "\""));
    }

    private List<String> problems(Step step, Heading heading) {
        List<String> section = page.section(heading);
        List<String> problems = new ArrayList<>();
        String expected = "**" + step.title() + "** (" + step.points() + " points)";
        String first = section.isEmpty() ? "" : section.get(0).strip();
        Matcher title = TITLE.matcher(first);
        if (!title.matches()
                || !title.group(1).equals(step.title())
                || Integer.parseInt(title.group(2)) != step.points()) {
            problems.add(place(heading) + "must begin with " + expected + ", as @Step has it, not with " + first);
        }
        long hints = section.stream().filter(line -> line.contains("<details")).count();
        if (hints < HINTS) {
            problems.add(place(heading) + "has " + hints + " hints, and should have at least " + HINTS);
        }
        return problems;
    }

    private String place(Heading heading) {
        return lab + "/README.md:" + heading.line() + ": " + heading.text() + " ";
    }
}
