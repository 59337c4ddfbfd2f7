package socketlabs.multiclient;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The threads of a program, and those that they start: whichever of them comes to a step that is not begun, that is
 * where the program ends for now.
 */
class ProgramThreads extends ThreadGroup {

    private final String notBegun;
    private final AtomicBoolean isEnding = new AtomicBoolean();

    /**
     * @param notBegun said before the words of the step
     */
    ProgramThreads(String name, String notBegun) {
        super(name);
        this.notBegun = notBegun;
    }

    @Override
    public final void uncaughtException(Thread thread, Throwable failure) {
        if (isOfAStep(failure)) {
            end(notBegun + failure.getMessage());
        } else {
            tell(thread, failure);
        }
    }

    /** As the JDK would; the group above this one may be Maven's, which says nothing when it is to be quiet. */
    private static void tell(Thread thread, Throwable failure) {
        System.err.print("Exception in thread \"" + thread.getName() + "\" ");
        failure.printStackTrace();
    }

    /** Adding to a list that cannot change is a failure of the same kind, and none of a step that is not begun. */
    private static boolean isOfAStep(Throwable failure) {
        return failure instanceof UnsupportedOperationException
                && failure.getMessage() != null
                && failure.getMessage().startsWith("Step ");
    }

    /**
     * Ends the program, if no thread does so yet. No lock is held meanwhile: what ends with the program, such as the
     * thread that closes the server, needs that of its group.
     */
    final void end(String message) {
        if (isEnding.compareAndSet(false, true)) {
            throw Arguments.fail(message);
        }
    }
}
