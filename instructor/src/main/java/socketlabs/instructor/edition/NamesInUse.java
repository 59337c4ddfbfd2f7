package socketlabs.instructor.edition;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a Java source that may name something imported: those of the code, and those that Javadoc refers to
 * ({@code @throws}, {@code @see}, {@code @link} and the like). Prose and the text of strings name nothing.
 */
final class NamesInUse {
    private static final Pattern NOT_CODE = Pattern.compile("""
            (?<javadoc>/\\*\\*(?s:.*?)\\*/)\
            |/\\*(?s:.*?)\\*/\
            |//.*\
            |\"""(?s:\\\\.|.)*?\"""\
            |"(?:[^"\\\\]++|\\\\.)*+"\
            |'(?:[^'\\\\]++|\\\\.)*+'""");
    private static final Pattern JAVADOC_REFERENCE =
            Pattern.compile("@(?:see|throws|exception|link|linkplain|value)\\b([^}\\n]*)");
    private static final Pattern WORD = Pattern.compile("\\b[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private final Set<String> names = new HashSet<>();

    private NamesInUse() {}

    static Set<String> in(String source) {
        NamesInUse inUse = new NamesInUse();
        Matcher notCode = NOT_CODE.matcher(source);
        StringBuilder code = new StringBuilder();
        while (notCode.find()) {
            notCode.appendReplacement(code, " ");
            inUse.addReferences(notCode.group("javadoc"));
        }
        inUse.addWords(notCode.appendTail(code));
        return inUse.names;
    }

    private void addReferences(String javadoc) {
        if (javadoc != null) {
            JAVADOC_REFERENCE.matcher(javadoc).results().forEach(reference -> addWords(reference.group(1)));
        }
    }

    private void addWords(CharSequence text) {
        WORD.matcher(text).results().forEach(word -> names.add(word.group()));
    }
}
