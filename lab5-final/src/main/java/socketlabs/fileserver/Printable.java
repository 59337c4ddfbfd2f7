package socketlabs.fileserver;

/**
 * Makes a stranger's text fit for a terminal, a log or an error message, ready-made: a text that is printed as it comes
 * can move the cursor, hide what stands before it, or begin a line of its own.
 */
public final class Printable {

    private Printable() {}

    /**
     * The text with every character that a terminal might obey written as an escape that it does not: <code>\</code>
     * {@code u001b} for the one that begins a control sequence. Those are the control characters, those that change the
     * direction of writing or cannot be seen, line and paragraph separators, and halves of surrogate pairs. All other
     * characters stay as they are.
     */
    public static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isObeyed(c)) {
                appendEscape(printable, c);
            } else {
                printable.appendCodePoint(c);
            }
        });
        return printable.toString();
    }

    /** The text in quotes, cut to a length that fits into a message. */
    public static String quoted(String text) {
        int length = text.codePointCount(0, text.length());
        String shown = length > SHOWN ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…" : text;
        return "'" + of(shown) + "'";
    }

    private static final int SHOWN = 60;

    private static boolean isObeyed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static void appendEscape(StringBuilder printable, int codePoint) {
        for (char unit : Character.toChars(codePoint)) {
            printable.append(String.format("\\u%04x", (int) unit));
        }
    }
}
