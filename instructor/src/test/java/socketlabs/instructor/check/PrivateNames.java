package socketlabs.instructor.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** Collects the private members of a source by their names. */
final class PrivateNames extends TreeScanner<Void, Void> {
    private final List<String> names = new ArrayList<>();

    private PrivateNames() {}

    /**
     * The private fields, methods and classes that the rest of their file does not mention. What has an annotation counts
     * as used: a library may fill it, as picocli does with options.
     */
    static List<String> unusedIn(JavaTree tree) {
        PrivateNames scanner = new PrivateNames();
        scanner.scan(tree.unit(), null);
        return scanner.names.stream()
                .filter(name -> occurrences(name, tree.source().text()) < 2)
                .toList();
    }

    private static long occurrences(String name, String text) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                .matcher(text)
                .results()
                .count();
    }

    @Override
    public Void visitVariable(VariableTree field, Void unused) {
        note(field.getModifiers(), field.getName());
        return super.visitVariable(field, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
        if (!method.getName().contentEquals("<init>")) {
            note(method.getModifiers(), method.getName());
        }
        return super.visitMethod(method, null);
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
        note(type.getModifiers(), type.getSimpleName());
        return super.visitClass(type, null);
    }

    private void note(ModifiersTree modifiers, CharSequence name) {
        boolean forTheSystem = name.toString().equals("serialVersionUID");
        boolean forALibrary = !modifiers.getAnnotations().isEmpty();
        if (modifiers.getFlags().contains(Modifier.PRIVATE) && !forTheSystem && !forALibrary) {
            names.add(name.toString());
        }
    }
}
