package socketlabs.testkit;

import java.time.Duration;
import java.util.Locale;

/** Small phrases that many reports share. */
final class Texts {

    private Texts() {}

    /** {@code 1 byte}, {@code 8192 bytes}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code an IOException}, {@code a TimeoutException}. */
    static String withArticle(String noun) {
        return ("AEIOaeio".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    /** {@code 2 s}, {@code 0.5 s}: to a tenth, since more would pretend to matter. */
    static String seconds(Duration duration) {
        String seconds = String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
        return (seconds.endsWith(".0") ? seconds.substring(0, seconds.length() - 2) : seconds) + " s";
    }

    /**
     * {@code EOFException: the server ended}, or the name alone when there is no message. Of a class that could not be
     * initialised, the reason is told.
     */
    static String exception(Throwable thrown) {
        if (thrown instanceof ExceptionInInitializerError && thrown.getCause() != null) {
            return exception(thrown.getCause());
        }
        String name = thrown.getClass().getSimpleName();
        String message = thrown.getMessage();
        return message == null || message.isBlank() ? name : name + ": " + message.strip();
    }
}
