package socketlabs.testkit;

/** What a run of steps as a whole asks of the testkit. */
public final class Steps {

    private Steps() {}

    /** To be called when the last test has ended: from now on the JVM may end, too. */
    public static void haveEnded() {
        ExitGuard.disarm();
    }
}
