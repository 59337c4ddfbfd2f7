package socketlabs.multiclient;

/** Puts what a client has sent into a message, ready-made: in quotes, and no more of it than fits. */
final class Quoted {

    private static final int MOST_SHOWN = 60;

    private Quoted() {}

    static String of(String text) {
        int end = Math.min(text.length(), MOST_SHOWN);
        if (end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--; // a character is not cut in two
        }
        return "'" + text.substring(0, end) + (end < text.length() ? "…" : "") + "'";
    }
}
