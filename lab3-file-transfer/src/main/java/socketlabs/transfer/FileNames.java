package socketlabs.transfer;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Decides which names a server accepts: plain names of files that can exist on every common system, and that lead
 * nowhere else. A name comes from a stranger. It is not to be repaired, only accepted or refused.
 */
final class FileNames {

    /** Most file systems know no longer names. */
    static final int MAX_BYTES = 255;

    // BEGIN SOLUTION 3.1
    /** Separators, the colon of a drive letter, and what Windows has no room for. */
    private static final String FORBIDDEN = "/\\:*?\"<>|";

    /** To Windows these are devices, whatever stands behind a dot, and however many spaces before it. */
    private static final Pattern DEVICE = Pattern.compile("(CON|PRN|AUX|NUL|(COM|LPT)[0-9¹²³]|CONIN\\$|CONOUT\\$)");

    private static final int SHOWN = 60;

    // END SOLUTION
    private FileNames() {}

    /**
     * Accepts a name by returning, or refuses it. Refused are
     *
     * <ul>
     *   <li>the empty name, and names of more than {@link #MAX_BYTES} bytes in UTF-8;
     *   <li>names that begin with a dot: {@code .} and {@code ..} are folders, the others are hidden files;
     *   <li>names that end with a dot or a space, which Windows takes off;
     *   <li>names with a control character (0 to 31, and 127 to 159), or with one of {@code / \ : * ? " < > |};
     *   <li>the devices of Windows, in either case: {@code CON PRN AUX NUL CONIN$ CONOUT$}, and {@code COM} or
     *       {@code LPT} with one digit, {@code 0} to {@code 9}, {@code ¹}, {@code ²} or {@code ³}. What counts is the part
     *       before the first dot, without spaces at its end: {@code con.txt} and {@code nul .tar.gz} are devices.
     * </ul>
     *
     * Everything else is a name, in any language.
     *
     * @throws RefusedException its message says what is wrong with the name, and has no control characters, also if the
     *     name has some: it goes to a log and to the client's terminal, which obeys them
     */
    static void check(String name) throws RefusedException {
        // BEGIN SOLUTION 3.1
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        refuseIf(name.isEmpty(), "the name is empty");
        refuseIf(bytes > MAX_BYTES, "the name has " + bytes + " bytes, and may have " + MAX_BYTES);
        refuseIf(
                name.chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0),
                inQuotes(name) + " has one of " + FORBIDDEN + ", and a plain file name has none");
        refuseIf(name.startsWith("."), inQuotes(name) + " begins with a dot, as hidden files do");
        refuseIf(name.endsWith(".") || name.endsWith(" "), inQuotes(name) + " ends with a dot or a space");
        refuseIf(name.chars().anyMatch(Character::isISOControl), inQuotes(name) + " has a control character");
        refuseIf(isDevice(name), inQuotes(name) + " is the name of a device on Windows");
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 3.1: refuse the names that are not plain file names");
    }
    // BEGIN SOLUTION 3.1

    private static void refuseIf(boolean wrong, String reason) throws RefusedException {
        if (wrong) {
            throw new RefusedException(reason);
        }
    }

    private static boolean isDevice(String name) {
        String base = name.split("\\.", 2)[0].stripTrailing();
        return DEVICE.matcher(base.toUpperCase(Locale.ROOT)).matches();
    }

    /** For a message: short, and without control characters. {@code \p{Cntrl}} would be those of ASCII only. */
    private static String inQuotes(String name) {
        String start = name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
        return "'" + start.replaceAll("\\p{Cc}", "?") + "'";
    }
    // END SOLUTION
}
