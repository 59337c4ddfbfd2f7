package socketlabs.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Which methods of others, such as the JDK's, a method of the student's calls, by itself or by way of more of the
 * student's code, as the class files tell: for the rare promise that shows in nothing that happens, such as that a
 * comparison takes as long whatever it finds.
 *
 * <p>Followed are the classes in the package of the first one, and below it. What is called by way of an interface of
 * the student's, or happens in a static initializer, is not seen.
 */
public final class CalledMethods {

    /**
     * A call that was found.
     *
     * @param owner the class that the method is asked of, such as {@code java.util.Arrays}
     * @param name of the method
     * @param place where it stands, such as {@code Password.matches (Password.java:41)}
     * @param hasConstant whether something that it is given, or the object itself, is a constant: a text in quotes, or null
     */
    public record CalledMethod(String owner, String name, String place, boolean hasConstant) {

        @Override
        public String toString() {
            return owner.substring(owner.lastIndexOf('.') + 1) + "." + name + " in " + place;
        }
    }

    /** A method as the class files name it; without a descriptor, all of its name. */
    private record Named(String owner, String name, String descriptor) {}

    private final ClassLoader loader;
    private final String packagePrefix;
    private final Map<String, Optional<ClassReader>> classes = new HashMap<>();
    private final Set<Named> known = new HashSet<>();
    private final Deque<Named> toRead = new ArrayDeque<>();
    private final List<CalledMethod> calls = new ArrayList<>();

    private CalledMethods(Class<?> type) {
        this.loader = type.getClassLoader();
        this.packagePrefix = type.getPackageName().replace('.', '/') + "/";
    }

    /** All calls of methods that are not the student's, which {@code type.method} can lead to. */
    public static List<CalledMethod> by(Class<?> type, String method) {
        CalledMethods found = new CalledMethods(type);
        found.follow(new Named(Type.getInternalName(type), method, null));
        while (!found.toRead.isEmpty()) {
            found.read(found.toRead.remove());
        }
        return List.copyOf(found.calls);
    }

    private void follow(Named method) {
        if (known.add(method)) {
            toRead.add(method);
        }
    }

    private void read(Named method) {
        classFile(method.owner()).ifPresent(file -> file.accept(new Calls(this, method), 0));
    }

    /** A call is the student's if a class of his has the method; what such a class inherits is another's. */
    private void called(Named method, String place, boolean hasConstant) {
        String owner = method.owner();
        while (owner.startsWith(packagePrefix)) {
            Named here = new Named(owner, method.name(), method.descriptor());
            Optional<ClassReader> file = classFile(owner);
            if (file.isEmpty() || has(file.get(), here)) {
                follow(here);
                return;
            }
            owner = file.get().getSuperName();
        }
        calls.add(new CalledMethod(owner.replace('/', '.'), method.name(), place, hasConstant));
    }

    private Optional<ClassReader> classFile(String name) {
        return classes.computeIfAbsent(name, unknown -> {
            try (InputStream file = loader.getResourceAsStream(name + ".class")) {
                return file == null ? Optional.empty() : Optional.of(new ClassReader(file));
            } catch (IOException e) {
                throw new UncheckedIOException("the class file of " + name + " cannot be read", e);
            }
        });
    }

    private static boolean has(ClassReader file, Named method) {
        boolean[] found = {false};
        file.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        found[0] |= isIt(method, name, descriptor);
                        return null;
                    }
                },
                ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return found[0];
    }

    private static boolean isIt(Named method, String name, String descriptor) {
        return name.equals(method.name())
                && (method.descriptor() == null || method.descriptor().equals(descriptor));
    }

    /** Finds the one method in its class file. */
    private static final class Calls extends ClassVisitor {

        private final CalledMethods found;
        private final Named method;
        private String source;

        Calls(CalledMethods found, Named method) {
            super(Opcodes.ASM9);
            this.found = found;
            this.method = method;
        }

        @Override
        public void visitSource(String file, String debug) {
            source = file;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return isIt(method, name, descriptor)
                    ? new Code(found, method.owner().replace('/', '.'), name, source)
                    : null;
        }
    }

    /**
     * Reads a method's instructions one after another, and knows of the topmost values on the stack whether they are
     * constants. Where two ways meet, or an instruction is none of the common ones, it has forgotten that.
     */
    private static final class Code extends MethodVisitor {

        private static final String OBJECT_METHODS = "java/lang/runtime/ObjectMethods";

        private final CalledMethods found;
        private final String owner;
        private final String name;
        private final String source;
        private final Deque<Boolean> constants = new ArrayDeque<>();
        private int line;

        Code(CalledMethods found, String owner, String name, String source) {
            super(Opcodes.ASM9);
            this.found = found;
            this.owner = owner;
            this.name = name;
            this.source = source;
        }

        private void called(Named method, boolean hasConstant) {
            found.called(
                    method,
                    StudentCode.place(new StackTraceElement(owner, name, source == null ? "" : source, line)),
                    hasConstant);
        }

        /** Takes values off, and tells whether one of them is a constant. */
        private boolean pop(int values) {
            boolean any = false;
            for (int i = 0; i < values; i++) {
                Boolean constant = constants.poll();
                any |= constant != null && constant;
            }
            return any;
        }

        private void push(boolean constant) {
            constants.push(constant);
        }

        private void pushResult(String descriptor) {
            if (!Type.getReturnType(descriptor).equals(Type.VOID_TYPE)) {
                push(false);
            }
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
        }

        @Override
        public void visitMethodInsn(int opcode, String type, String method, String descriptor, boolean isInterface) {
            boolean hasConstant =
                    pop(Type.getArgumentTypes(descriptor).length + (opcode == Opcodes.INVOKESTATIC ? 0 : 1));
            called(new Named(type, method, descriptor), hasConstant);
            pushResult(descriptor);
        }

        /** Lambdas, method references, and the equals of a record. */
        @Override
        public void visitInvokeDynamicInsn(String method, String descriptor, Handle bootstrap, Object... arguments) {
            boolean hasConstant = pop(Type.getArgumentTypes(descriptor).length);
            if (bootstrap.getOwner().equals(OBJECT_METHODS)) {
                called(new Named(OBJECT_METHODS, method, descriptor), hasConstant);
            } else {
                for (Object argument : arguments) {
                    if (argument instanceof Handle handle) {
                        called(new Named(handle.getOwner(), handle.getName(), handle.getDesc()), hasConstant);
                    }
                }
            }
            pushResult(descriptor);
        }

        @Override
        public void visitLdcInsn(Object value) {
            push(value instanceof String);
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.ACONST_NULL) {
                push(true);
            } else if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.DCONST_1) {
                push(false);
            } else if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
                pop(2);
                push(false);
            } else {
                constants.clear();
            }
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            pop(opcode == Opcodes.NEWARRAY ? 1 : 0);
            push(false);
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            if (opcode <= Opcodes.ALOAD) {
                push(false);
            } else {
                pop(1);
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String type, String field, String descriptor) {
            boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
            boolean isRead = opcode == Opcodes.GETSTATIC || opcode == Opcodes.GETFIELD;
            pop((isStatic ? 0 : 1) + (isRead ? 0 : 1));
            if (isRead) {
                push(false);
            }
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == Opcodes.NEW) {
                push(false);
            } else if (opcode != Opcodes.CHECKCAST) {
                pop(1);
                push(false);
            }
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            constants.clear();
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
            constants.clear();
        }

        @Override
        public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
            constants.clear();
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            pop(dimensions);
            push(false);
        }

        /** Two ways may meet here. */
        @Override
        public void visitFrame(int type, int locals, Object[] local, int values, Object[] stack) {
            constants.clear();
        }
    }
}
