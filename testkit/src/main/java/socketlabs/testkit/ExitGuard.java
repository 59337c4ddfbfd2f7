package socketlabs.testkit;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.function.IntConsumer;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Keeps a student's {@code System.exit} from ending the run with the tests after it ungraded.
 *
 * <p>The security manager that did this in the past is gone from newer JDKs, so {@link Runtime#exit} and {@link
 * Runtime#halt}, where every way out of the JVM ends, are given a first line that asks the guard:
 *
 * <pre>{@code ((IntConsumer) System.getProperties().get("socketlabs.testkit.exit-guard")).accept(status);}</pre>
 *
 * <p>It can name only classes of the JDK, which is why the guard stands among the system properties. While no tests
 * run, the guard lets everything pass. The few instructions are written with ASM itself, since this is paid for at
 * every run of the tests, and larger libraries take ten times as long to load as all the rest.
 */
final class ExitGuard {

    private static final String KEY = "socketlabs.testkit.exit-guard";
    private static final IntConsumer OPEN = status -> {};

    private static boolean installed;

    private ExitGuard() {}

    static synchronized void arm(TestRun run) {
        IntConsumer guard = status -> {
            ExitAttempt attempt = new ExitAttempt(status);
            if (run.isYoungerThanTest(Thread.currentThread())) {
                run.exited(attempt);
            }
            throw attempt;
        };
        System.getProperties().put(KEY, guard);
        if (!installed) {
            install();
            installed = true;
        }
    }

    /** Lets the JVM end. Between two tests of a run it may not: a thread of the first may want it to. */
    static synchronized void disarm() {
        System.getProperties().put(KEY, OPEN);
    }

    private static void install() {
        Instrumentation jvm = ByteBuddyAgent.install();
        ClassFileTransformer transformer = new RuntimeTransformer();
        jvm.addTransformer(transformer, true);
        try {
            jvm.retransformClasses(Runtime.class);
        } catch (UnmodifiableClassException e) {
            throw new IllegalStateException("this JVM does not let System.exit be guarded", e);
        } finally {
            jvm.removeTransformer(transformer);
        }
    }

    private static final class RuntimeTransformer implements ClassFileTransformer {

        @Override
        public byte[] transform(
                ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] classFile) {
            if (type != Runtime.class) {
                return null;
            }
            ClassReader reader = new ClassReader(classFile);
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(new GuardedMethods(writer), 0);
            return writer.toByteArray();
        }
    }

    private static final class GuardedMethods extends ClassVisitor {

        GuardedMethods(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
            return name.equals("exit") || name.equals("halt") ? new AskFirst(method) : method;
        }
    }

    private static final class AskFirst extends MethodVisitor {

        private static final int STATUS = 1;

        AskFirst(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            visitMethodInsn(
                    Opcodes.INVOKESTATIC, "java/lang/System", "getProperties", "()Ljava/util/Properties;", false);
            visitLdcInsn(KEY);
            visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    "java/util/Properties",
                    "get",
                    "(Ljava/lang/Object;)Ljava/lang/Object;",
                    false);
            visitTypeInsn(Opcodes.CHECKCAST, "java/util/function/IntConsumer");
            visitVarInsn(Opcodes.ILOAD, STATUS);
            visitMethodInsn(Opcodes.INVOKEINTERFACE, "java/util/function/IntConsumer", "accept", "(I)V", true);
        }
    }
}
