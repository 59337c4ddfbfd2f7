// Where the last word begins is taken from its length, and an opening quote has none.
// fails: 5.9
// says: also if nothing stands behind that yet
// because: Tab after an opening quote puts a second quote behind it.
// replaces: ShellLine
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
    private int opened;

    Scanner(String line) {
        this.line = line;
    }

    ShellLine scan() {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == 0 && isBlank(c)) {
                endWord();
            } else {
                take(c, i);
            }
        }
        return new ShellLine(List.copyOf(words), word.toString(), start < 0 ? line.length() : start, quote);
    }

    private void take(char c, int i) {
        if (quote == 0 && isQuote(c)) {
            quote = c;
            opened = i;
        } else if (quote == c) {
            quote = 0;
            begin(opened);
        } else {
            begin(quote == 0 ? i : opened);
            word.append(c);
        }
    }

    private void begin(int i) {
        if (start < 0) {
            start = i;
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
