package socketlabs.testkit;

/** Thrown in place of the end of the JVM, into the code that asked for it. */
final class ExitAttempt extends Error {

    private static final long serialVersionUID = 1L;

    ExitAttempt(int status) {
        super("System.exit(" + status + ")");
    }
}
