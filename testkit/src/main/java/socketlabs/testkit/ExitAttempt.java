package socketlabs.testkit;

/** Thrown in place of the end of the JVM, into the code that asked for it. */
final class ExitAttempt extends Error {

    private static final long serialVersionUID = 1L;

    private final String method;

    ExitAttempt(int status) {
        this(isHalt() ? "Runtime.halt" : "System.exit", status);
    }

    private ExitAttempt(String method, int status) {
        super(method + "(" + status + ")");
        this.method = method;
    }

    /** What was called. */
    String method() {
        return method;
    }

    private static boolean isHalt() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(Runtime.class.getName())
                        && frame.getMethodName().equals("halt")));
    }
}
