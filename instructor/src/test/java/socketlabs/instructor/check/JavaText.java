package socketlabs.instructor.check;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A Java source in memory, for the compiler. */
final class JavaText extends SimpleJavaFileObject {
    private final String text;

    /** Takes a source; {@code name} is its path from the source root with {@code /}. */
    JavaText(String name, String text) {
        super(URI.create("memory:///" + name), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    /** The path as diagnostics show it. */
    @Override
    public String toString() {
        return getName();
    }
}
