package socketlabs.testkit.scorecard;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import socketlabs.testkit.scorecard.Scorecard.StepScore;
import socketlabs.testkit.scorecard.Scorecard.TestScore;

/**
 * The scorecard for a terminal: steps and points aligned, and under a step what failed in it. The first failures are
 * told in full, since they are what the student works on next; of the others the sentence and the likely cause, if it
 * is not the one that was told just before. A step in which nothing passes is left alone while an earlier one is not
 * done: it most likely fails for the same reasons.
 */
final class ConsoleCard {

    private static final int WIDTH = 100;
    private static final int TITLE_WIDTH = 58;
    private static final int TOLD_IN_FULL = 3;
    private static final String TEST_INDENT = " ".repeat(7);
    private static final String FACT_INDENT = " ".repeat(9);
    private static final String WIRE_INDENT = " ".repeat(11);

    /** Facts are a label of up to ten characters, then the text: where the text goes on in the next line. */
    private static final String FACT_TEXT_INDENT = FACT_INDENT + " ".repeat(10);

    private final boolean unicode;
    private final Path folder;
    private final List<String> lines = new ArrayList<>();
    private int told;

    /** The first step that is not whole; empty if there is none so far. */
    private String firstToDo = "";

    private String lastHint = "";

    /**
     * Prepares a card.
     *
     * @param unicode whether the terminal can show more than ASCII
     * @param folder where the scorecard's files are
     */
    ConsoleCard(boolean unicode, Path folder) {
        this.unicode = unicode;
        this.folder = folder;
    }

    /** Whether the encoding of the console, and that of the stream which leads there, has the signs that the scorecard uses. */
    static boolean canPrintUnicode(PrintStream out) {
        return hasTheSigns(System.getProperty("native.encoding"))
                && (!isOfTheJvm(out) || hasTheSigns(encodingOfTheJvm()));
    }

    /** Maven's streams pass text on as it is. */
    private static boolean isOfTheJvm(PrintStream out) {
        return out.getClass() == PrintStream.class;
    }

    /** What the JVM's own System.out encodes with; a JDK before 19 may take the default charset for that. */
    private static String encodingOfTheJvm() {
        return System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
    }

    private static boolean hasTheSigns(String encoding) {
        String name = encoding == null ? Charset.defaultCharset().name() : encoding;
        return Charset.isSupported(name) && Charset.forName(name).newEncoder().canEncode("✘·→←…");
    }

    void print(Scorecard card, PrintStream out) {
        out.println(render(card));
        out.flush();
    }

    String render(Scorecard card) {
        lines.clear();
        told = 0;
        firstToDo = "";
        lastHint = "";
        lines.add("");
        lines.add(card.title() + rightOf(card.title(), card.score() + " of " + card.points() + " points"));
        lines.add("");
        card.steps().forEach(this::addStep);
        lines.add("");
        if (card.score() < card.points()) {
            lines.add("  All of it, as a page: "
                    + Path.of(card.lab()).resolve(folder).resolve(ScorecardFiles.HTML));
            lines.add("");
        }
        String text = String.join(System.lineSeparator(), lines);
        return unicode ? text : ascii(text);
    }

    private void addStep(StepScore step) {
        String name = "  " + step.number() + "  " + step.title();
        String score = String.format(Locale.ROOT, "%3d/%d", step.score(), step.points());
        boolean waits = step.begun() && !firstToDo.isEmpty() && step.score() == 0;
        String state = waits ? "after step " + firstToDo : step.state();
        lines.add((name + rightOf(name, score) + "  " + state).stripTrailing());
        if (step.begun() && !waits) {
            step.failed().forEach(this::addFailure);
        }
        if (firstToDo.isEmpty() && step.score() < step.points()) {
            firstToDo = step.number();
        }
    }

    private void addFailure(TestScore test) {
        addWrapped(TEST_INDENT + "✘ ", FACT_INDENT, test.name());
        boolean inFull = told++ < TOLD_IN_FULL;
        test.message()
                .lines()
                .filter(fact -> inFull || tellsOfAnException(fact))
                .forEach(this::addFact);
        if (!test.hint().isEmpty() && !test.hint().equals(lastHint)) {
            addFact("likely    " + test.hint());
            lastHint = test.hint();
        }
        if (inFull) {
            addFact("see       " + test.see());
            test.conversation().forEach(line -> lines.add(WIRE_INDENT + line));
        }
    }

    /** Where the code threw something that nobody expected, a hint about something else would lead astray. */
    private static boolean tellsOfAnException(String fact) {
        return fact.matches("happened +[A-Z]\\w*(Exception|Error)(:.*)?");
    }

    /** A line of a hex dump must stay a line; a sentence may be wrapped. */
    private void addFact(String fact) {
        if (fact.startsWith(" ") || fact.contains("  ".repeat(6))) {
            lines.add(FACT_INDENT + fact);
        } else {
            addWrapped(FACT_INDENT, FACT_TEXT_INDENT, fact);
        }
    }

    private void addWrapped(String first, String next, String text) {
        String line = first + text;
        while (line.length() > WIDTH && line.lastIndexOf(' ', WIDTH) > next.length()) {
            int cut = line.lastIndexOf(' ', WIDTH);
            lines.add(line.substring(0, cut));
            line = next + line.substring(cut + 1);
        }
        lines.add(line);
    }

    private static String rightOf(String left, String right) {
        return " ".repeat(Math.max(2, TITLE_WIDTH - left.length())) + right;
    }

    /** One sign for one, or a mark would no longer stand under its byte. */
    private static String ascii(String text) {
        return text.replace('✘', 'x')
                .replace('·', '.')
                .replace('→', '>')
                .replace('←', '<')
                .replace('…', '.')
                .replaceAll("[^\\p{ASCII}]", "?");
    }
}
