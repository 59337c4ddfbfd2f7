package socketlabs.fileserver;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The plain name of a file: one that can exist on every common system, and that leads nowhere else. It is no record,
 * whose constructor anybody could call: whoever holds a {@code FileName} can rely on it that the name was checked.
 */
public final class FileName implements Comparable<FileName> {

    /** Most file systems know no longer names. */
    public static final int MAX_BYTES = 255;

    // BEGIN SOLUTION 5.1
    /** Separators, the colon of a drive letter, and what Windows has no room for. */
    private static final String FORBIDDEN = "/\\:*?\"<>|";

    /** To Windows these are devices, whatever stands behind a dot, and however many spaces before it. */
    private static final Pattern DEVICE = Pattern.compile("(CON|PRN|AUX|NUL|(COM|LPT)[0-9¹²³]|CONIN\\$|CONOUT\\$)");

    // END SOLUTION
    private final String text;

    private FileName(String text) {
        this.text = text;
    }

    /**
     * Accepts a name, as a stranger has sent it, or refuses it. It is never repaired. Refused are
     *
     * <ul>
     *   <li>the empty name, and names of more than {@link #MAX_BYTES} bytes in UTF-8;
     *   <li>names with one of {@code / \ : * ? " < > |};
     *   <li>names that begin with a dot: {@code .} and {@code ..} are folders, the others are hidden files;
     *   <li>names that end with a dot or a space, which Windows takes off;
     *   <li>names with a control character (0 to 31, and 127 to 159);
     *   <li>names with half of a surrogate pair, which is no character and has no bytes in UTF-8;
     *   <li>the devices of Windows, {@code CON PRN AUX NUL CONIN$ CONOUT$ COM0 … COM9 COM¹ COM² COM³ LPT0 … LPT9 LPT¹ LPT²
     *       LPT³}, in either case, and with anything after a dot, before which spaces do not count: {@code con.txt}, {@code
     *       nul .txt}.
     * </ul>
     *
     * Everything else is a name, in any language.
     *
     * @throws BadNameException its message says what is wrong with the name
     */
    public static FileName of(String text) throws BadNameException {
        // BEGIN SOLUTION 5.1
        String problem = problemOf(text);
        if (problem != null) {
            throw new BadNameException(Printable.quoted(text) + " " + problem);
        }
        return new FileName(text);
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.1: refuse what is not the plain name of a file");
    }
    // BEGIN SOLUTION 5.1

    /** Null if there is none. */
    private static String problemOf(String name) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (name.isEmpty()) {
            return "is empty";
        }
        if (bytes > MAX_BYTES) {
            return "has " + bytes + " bytes, and a name may have " + MAX_BYTES;
        }
        if (name.chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0)) {
            return "has one of " + FORBIDDEN + ", and a plain file name has none";
        }
        if (name.startsWith(".")) {
            return "begins with a dot, as hidden files do";
        }
        if (name.endsWith(".") || name.endsWith(" ")) {
            return "ends with a dot or a space";
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            return "has a control character";
        }
        if (name.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            return "has half of a character";
        }
        return isDevice(name) ? "is the name of a device on Windows" : null;
    }

    private static boolean isDevice(String name) {
        String base = name.split("\\.", 2)[0].stripTrailing();
        return DEVICE.matcher(base.toUpperCase(Locale.ROOT)).matches();
    }
    // END SOLUTION

    /** The name as it was given. */
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

    /** The name, for a message or a log. It may still have characters that {@link Printable} knows to show. */
    @Override
    public String toString() {
        return text;
    }
}
