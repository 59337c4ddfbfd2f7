package socketlabs.testkit;

import java.util.Arrays;
import java.util.Optional;

/** Tells the student's code from the tests, the testkit and the JDK, by the names in a stack trace. */
final class StudentCode {

    private final String packagePrefix;

    /** The student's code is what stands in the package of the tests, or below it, and is not a test. */
    StudentCode(Class<?> testClass) {
        packagePrefix = testClass.getPackageName() + ".";
    }

    boolean owns(StackTraceElement frame) {
        return frame.getClassName().startsWith(packagePrefix)
                && !topLevelName(frame).endsWith("Test");
    }

    /** The beginning of the names of all its classes. */
    String packagePrefix() {
        return packagePrefix;
    }

    /** The innermost place in the student's code: where a thread is, or where an exception came from. */
    Optional<StackTraceElement> innermost(StackTraceElement[] stack) {
        return Arrays.stream(stack).filter(this::owns).findFirst();
    }

    /** Such as {@code EchoServer.echo (EchoServer.java:41)}. */
    static String place(StackTraceElement frame) {
        String className = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
        return className + "." + method(frame) + " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
    }

    /** The compiler calls the body of a lambda {@code lambda$start$0}: it stands in {@code start}. */
    private static String method(StackTraceElement frame) {
        String name = frame.getMethodName();
        return name.startsWith("lambda$") ? name.split("\\$")[1] : name;
    }

    private static String topLevelName(StackTraceElement frame) {
        return frame.getClassName().split("\\$", 2)[0];
    }
}
