package socketlabs.instructor.check;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import socketlabs.instructor.check.Scorecard.TestScore;

/** The page that shows every mistake with the messages that its author gets. */
final class MistakesReport {
    /** How the page names a mistake, by which it can be told whether it is up to date. */
    private static final Pattern NAME = Pattern.compile("`(lab[\\w-]+/\\d+\\.\\d+-[^`/]+\\.java)`");

    private static final Pattern TIME = Pattern.compile("(?m)^(?<indent> *)\\d+\\.\\d{3}(?= )");
    private static final Pattern SPLIT_SECOND = Pattern.compile("(?<=\\bfor \\d{1,3})\\.\\d(?= s\\b)");
    private static final Pattern PORT = Pattern.compile("(?<=\\b(?:127\\.0\\.0\\.1|localhost|port)[: ])\\d{4,5}\\b");

    private final List<MistakeResult> results;
    private final List<String> neededQuiet;
    private final Duration took;

    /**
     * Prepares the page.
     *
     * @param neededQuiet the names of those mistakes that were told as they should only when nothing else ran
     */
    MistakesReport(List<MistakeResult> results, List<String> neededQuiet, Duration took) {
        this.results = results;
        this.neededQuiet = neededQuiet;
        this.took = took;
    }

    /** The names of the mistakes that a page tells of. */
    static Set<String> names(String page) {
        return NAME.matcher(page).results().map(name -> name.group(1)).collect(Collectors.toSet());
    }

    String page() {
        StringBuilder page = new StringBuilder(figures());
        results.forEach(result -> page.append(section(result)));
        return page.toString();
    }

    private String figures() {
        long caught = results.stream().filter(MistakeResult::isCaughtInItsStep).count();
        return """
                # Mistakes, and what their authors are told

                This page is made by `mvn verify`: every known wrong solution, and the messages that the tests give for it.

                | figure | |
                | --- | ---: |
                | mistakes | %d |
                | caught in the step that they belong to | %d |
                %s| as they should be only at a second try, when nothing else ran | %d |
                | seconds for all of them | %d |

                Several tests may fail for one mistake, each in a way of its own.
                """.formatted(results.size(), caught, waysOfCatching(), neededQuiet.size(), took.toSeconds())
                + neededQuiet.stream()
                        .map(name -> "\nA second try: `" + name + "`\n")
                        .collect(Collectors.joining());
    }

    private String waysOfCatching() {
        return Arrays.stream(CaughtBy.values())
                .map(way -> "| noticed by " + way + " | " + count(way) + " |\n")
                .collect(Collectors.joining());
    }

    private long count(CaughtBy way) {
        return results.stream()
                .filter(result -> result.caughtBy().contains(way))
                .count();
    }

    private static String section(MistakeResult result) {
        Mistake mistake = result.mistake();
        String because = mistake.because().isEmpty() ? "" : "\n" + mistake.because() + "\n";
        return """

                ## %s %s

                `%s`, noticed by %s.
                %s""".formatted(mistake.fails(), mistake.title(), mistake.name(), listed(result.caughtBy()), because)
                + messages(result.step().failed());
    }

    private static String listed(Collection<CaughtBy> ways) {
        return ways.isEmpty()
                ? "nothing"
                : ways.stream().map(CaughtBy::toString).collect(Collectors.joining(", "));
    }

    private static String messages(List<TestScore> failed) {
        return failed.stream().map(MistakesReport::message).collect(Collectors.joining());
    }

    private static String message(TestScore test) {
        StringBuilder text = new StringBuilder("✘ " + test.name() + "\n");
        test.message().lines().forEach(line -> text.append("  ").append(line).append('\n'));
        if (!test.hint().isEmpty()) {
            text.append("  likely    ").append(test.hint()).append('\n');
        }
        text.append("  see       ").append(test.see()).append('\n');
        test.conversation().forEach(line -> text.append("  ").append(line).append('\n'));
        return "\n```text\n" + sameInEveryRun(text.toString()) + "```\n";
    }

    private static String sameInEveryRun(String message) {
        String timeless = TIME.matcher(message).replaceAll("${indent}0.000");
        String inSeconds = SPLIT_SECOND.matcher(timeless).replaceAll("");
        return PORT.matcher(inSeconds).replaceAll("PORT");
    }
}
