package socketlabs.fileserver;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The rules as a list of patterns. */
public final class FileName implements Comparable<FileName> {

    public static final int MAX_BYTES = 255;

    private static final List<Pattern> NONE = List.of(
            Pattern.compile(""),
            Pattern.compile("\\..*", Pattern.DOTALL),
            Pattern.compile(".*[. ]", Pattern.DOTALL),
            Pattern.compile(".*[/\\\\:*?\"<>|\\x00-\\x1f\\x7f-\\x9f\\p{Cs}].*", Pattern.DOTALL),
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$) *(\\..*)?"));

    private final String text;

    private FileName(String text) {
        this.text = text;
    }

    public static FileName of(String text) throws BadNameException {
        for (Pattern pattern : NONE) {
            if (pattern.matcher(text).matches()) {
                throw new BadNameException(Printable.quoted(text) + " is not a plain name");
            }
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new BadNameException("too long: " + Printable.quoted(text));
        }
        return new FileName(text);
    }

    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileName name && text.equals(name.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public int compareTo(FileName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
