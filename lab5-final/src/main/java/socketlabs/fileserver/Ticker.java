package socketlabs.fileserver;

/** A clock that only ever goes forward, ready-made: the computer's, or in a test one that the test turns. */
@FunctionalInterface
interface Ticker {

    /** The computer's own. */
    Ticker SYSTEM = System::nanoTime;

    /** Nanoseconds since some moment. Only the difference of two of them says something. */
    long nanos();
}
