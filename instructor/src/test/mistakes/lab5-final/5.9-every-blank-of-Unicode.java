// Whatever looks like a blank separates words.
// fails: 5.9
// says: which stand in names of files
// because: Japanese names have a blank of their own.
// replaces: ShellLine
private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
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
