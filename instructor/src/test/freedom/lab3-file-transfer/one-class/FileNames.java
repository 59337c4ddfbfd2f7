package socketlabs.transfer;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** With one regular expression for all that is wrong. */
final class FileNames {

    static final int MAX_BYTES = 255;

    private static final Pattern WRONG = Pattern.compile(
            "|\\..*|.*[. ]|.*[/\\\\:*?\"<>|\\x00-\\x1f\\x7f-\\x9f].*|(con|prn|aux|nul|con(in|out)\\$|(com|lpt)[\\d¹²³]) *(\\..*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private FileNames() {}

    static void check(String name) throws RefusedException {
        if (WRONG.matcher(name).matches() || name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new RefusedException("not a plain file name");
        }
    }
}
