package socketlabs.fileserver;

import java.util.ArrayList;
import java.util.List;

/**
 * A line that somebody types into the shell, cut into words. Between words are blanks: spaces and tabs. A word, or a
 * part of one, may stand in quotes, single or double; between them a blank and the other quote are characters like any
 * other. A backslash is one everywhere: it stands in paths on Windows.
 *
 * <pre>
 *     get a.txt b.txt            get · a.txt · b.txt
 *     get "photo of us.jpg"      get · photo of us.jpg
 *     put C:\ana\it"'"s.txt      put · C:\ana\it's.txt
 *     put ""                     put · (an empty word)
 * </pre>
 *
 * @param words the words before the last one
 * @param last the last word; empty if the line ends with a blank, or has no word
 * @param start where the last word begins in the line, with its quote if it has one
 * @param quote the quote that was opened and not closed, or 0
 */
public record ShellLine(List<String> words, String last, int start, char quote) {

    /**
     * Reads a line that may not be finished yet: its last word may lack its end and its closing quote.
     *
     * @param line up to the cursor
     */
    public static ShellLine unfinished(String line) {
        // BEGIN SOLUTION 5.9
        return new Scanner(line).scan();
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.9: cut the line into words, up to the last one");
    }

    /**
     * The words of a line.
     *
     * @throws IllegalArgumentException if a quote is not closed
     */
    public static List<String> words(String line) {
        // BEGIN SOLUTION 5.9
        ShellLine shellLine = unfinished(line);
        if (shellLine.quote != 0) {
            throw new IllegalArgumentException("a quote is not closed: " + shellLine.quote);
        }
        List<String> words = new ArrayList<>(shellLine.words);
        if (shellLine.start < line.length()) {
            words.add(shellLine.last);
        }
        return words;
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.9: cut the line into words");
    }

    /** A word as it can be typed: {@link #words} makes of it this one word again. Without need it gets no quotes. */
    public static String quoted(String word) {
        // BEGIN SOLUTION 5.9
        if (!word.isEmpty() && word.chars().noneMatch(c -> isBlank(c) || isQuote(c))) {
            return word;
        }
        return '"' + word.replace("\"", "\"'\"'\"") + '"';
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.9: put quotes around it, if it needs them");
    }
    // BEGIN SOLUTION 5.9

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isQuote(int c) {
        return c == '"' || c == '\'';
    }

    /** Goes through a line once, from left to right. */
    private static final class Scanner {

        private final String line;
        private final List<String> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private int start = -1; // of the word; -1 between words
        private char quote;

        Scanner(String line) {
            this.line = line;
        }

        ShellLine scan() {
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (quote == 0 && isBlank(c)) {
                    endWord();
                } else {
                    beginWord(i);
                    take(c);
                }
            }
            return new ShellLine(List.copyOf(words), word.toString(), start < 0 ? line.length() : start, quote);
        }

        private void beginWord(int i) {
            if (start < 0) {
                start = i;
            }
        }

        private void take(char c) {
            if (quote == 0 && isQuote(c)) {
                quote = c;
            } else if (quote == c) {
                quote = 0;
            } else {
                word.append(c);
            }
        }

        private void endWord() {
            if (start >= 0) {
                words.add(word.toString());
                word.setLength(0);
                start = -1;
            }
        }
    }
    // END SOLUTION
}
