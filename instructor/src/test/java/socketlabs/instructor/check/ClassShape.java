package socketlabs.instructor.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/**
 * What other source files see of a class: whatever was compiled with one class runs with another of the same shape. The
 * values of constants belong to it, since the compiler copies them.
 */
record ClassShape(Set<String> parts) {
    private static final int API = Opcodes.ASM9;

    static ClassShape of(byte[] classFile) {
        Collector collector = new Collector();
        new ClassReader(classFile)
                .accept(collector, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new ClassShape(collector.parts);
    }

    private static final class Collector extends ClassVisitor {
        private final Set<String> parts = new TreeSet<>();

        private Collector() {
            super(API);
        }

        @Override
        public void visit(int version, int access, String name, String generic, String parent, String[] interfaces) {
            add("class", access, name, generic, parent, Arrays.toString(interfaces));
        }

        @Override
        public FieldVisitor visitField(int access, String name, String type, String generic, Object value) {
            addUnlessPrivate("field", access, name, type, generic, value);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String generic, String[] thrown) {
            if (!name.equals("<clinit>")) { // the static initializer has no name that a source could use
                addUnlessPrivate("method", access, name, type, generic, Arrays.toString(thrown));
            }
            return null;
        }

        @Override
        public RecordComponentVisitor visitRecordComponent(String name, String type, String generic) {
            add("component", 0, name, type, generic);
            return null;
        }

        @Override
        public void visitPermittedSubclass(String name) {
            add("permitted", 0, name);
        }

        private void addUnlessPrivate(String kind, int access, Object... rest) {
            // What is private, or made by the compiler, only the class itself and what is nested in it can name.
            if ((access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC)) == 0) {
                add(kind, access, rest);
            }
        }

        private void add(String kind, int access, Object... rest) {
            List<Object> words = new ArrayList<>(List.of(kind, access));
            words.addAll(Arrays.asList(rest));
            parts.add(words.toString());
        }
    }
}
