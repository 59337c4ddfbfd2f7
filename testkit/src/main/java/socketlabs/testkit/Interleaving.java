package socketlabs.testkit;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.Field;
import java.security.ProtectionDomain;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Lets other threads come in between the steps of the student's code, where they could have come in anyway, but rarely
 * do: a race that would show once in a thousand runs shows in each. Code that leaves no gap for others is only slower.
 *
 * <p>A step ends where a field has been read, or a method has returned. There, the methods of some classes are made to
 * call {@link #betweenSteps}, until the test is over.
 */
public final class Interleaving {

    /**
     * So often the threads of a test pause, which lets others come in for certain; then they only yield. Neither may be
     * done thousands of times: where other programs are busy, each can take milliseconds.
     */
    private static final int PAUSES = 200;

    private static final Runnable NOTHING = () -> {};

    private static volatile Runnable between = NOTHING;

    private Interleaving() {}

    /**
     * Has every thread that is in this class, or in one that it is made of, let others go first after each step, until
     * the current test is over.
     */
    public static void in(Class<?> type) {
        AtomicInteger pauses = new AtomicInteger(PAUSES);
        in(withParts(type), () -> {
            if (pauses.getAndDecrement() > 0) {
                LockSupport.parkNanos(1);
            } else {
                Thread.yield();
            }
        });
    }

    /** Has something else done after each step in this class and its nested ones, by the thread that has made it. */
    public static void in(Class<?> type, Runnable afterEachStep) {
        in(withNested(type), afterEachStep);
    }

    private static void in(Set<Class<?>> types, Runnable afterEachStep) {
        rewrite(types, true);
        between = afterEachStep;
        Cleanup.atEnd(() -> {
            between = NOTHING;
            rewrite(types, false);
        });
    }

    /** Called by the student's code, as rewritten here. */
    public static void betweenSteps() {
        between.run();
    }

    /** The class itself, its nested classes, and those of its package that its fields are of. */
    private static Set<Class<?>> withParts(Class<?> type) {
        Set<Class<?>> types = withNested(type);
        for (Field field : type.getDeclaredFields()) {
            Class<?> part = field.getType();
            if (part.getPackage() == type.getPackage() && !part.isInterface()) {
                types.add(part);
            }
        }
        return types;
    }

    private static Set<Class<?>> withNested(Class<?> type) {
        Set<Class<?>> types = new LinkedHashSet<>(List.of(type));
        types.addAll(List.of(type.getDeclaredClasses()));
        return types;
    }

    private static void rewrite(Set<Class<?>> types, boolean withGaps) {
        Instrumentation jvm = ByteBuddyAgent.install();
        ClassFileTransformer transformer = new GapTransformer(types);
        if (withGaps) {
            jvm.addTransformer(transformer, true);
        }
        try {
            jvm.retransformClasses(types.toArray(new Class<?>[0]));
        } catch (UnmodifiableClassException e) {
            throw new IllegalStateException("this JVM does not let " + types + " be rewritten", e);
        } finally {
            jvm.removeTransformer(transformer);
        }
    }

    private record GapTransformer(Set<Class<?>> types) implements ClassFileTransformer {

        @Override
        public byte[] transform(
                ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] classFile) {
            if (!types.contains(type)) {
                return null;
            }
            ClassReader reader = new ClassReader(classFile);
            ClassWriter writer = new ClassWriter(reader, 0); // a call without arguments needs no more stack
            reader.accept(new MethodsWithGaps(writer), 0);
            return writer.toByteArray();
        }
    }

    private static final class MethodsWithGaps extends ClassVisitor {

        MethodsWithGaps(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
            return name.startsWith("<") ? method : new Gaps(method); // nobody else has the object in its constructor
        }
    }

    private static final class Gaps extends MethodVisitor {

        private static final String HERE = Interleaving.class.getName().replace('.', '/');

        Gaps(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            super.visitFieldInsn(opcode, owner, name, descriptor);
            if (opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC) {
                gap();
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            gap();
        }

        private void gap() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, HERE, "betweenSteps", "()V", false);
        }
    }
}
