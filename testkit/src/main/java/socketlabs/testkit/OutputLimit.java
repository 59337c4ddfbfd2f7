package socketlabs.testkit;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Lets the student's code print, but not so much that nobody finds the scorecard: a loop that prints a stack trace at
 * every turn writes megabytes a second. What is printed when the test is over goes nowhere, also between the tests and
 * after the last of them, and to close the stream closes nothing. Whatever the default charset, the target is given
 * text: it knows what the console understands.
 */
final class OutputLimit extends OutputStream {

    private static final int BYTES_A_TEST = 2000;
    private static final int BYTES_IN_ALL = 10_000;
    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    private static int leftInAll = BYTES_IN_ALL;

    private final PrintStream target;

    /** Nothing from the beginning where nothing is left in all: that was told once. */
    private int left = Math.min(BYTES_A_TEST, leftInAll);

    private OutputLimit(PrintStream target) {
        this.target = target;
    }

    /** Puts limited streams in the place of the standard ones, until what it returns is run. */
    static synchronized Runnable install() {
        OutputLimit out = new OutputLimit(OUT);
        OutputLimit err = new OutputLimit(ERR);
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        return () -> {
            out.end();
            err.end();
            System.setOut(NOWHERE);
            System.setErr(NOWHERE);
        };
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int allowed = takeOfAll(Math.min(length, left));
        if (left > 0) {
            target.print(new String(bytes, offset, allowed, StandardCharsets.UTF_8));
            left -= allowed;
            if (allowed < length) {
                left = 0;
                target.println(System.lineSeparator() + "(more output of this test is left out)");
            }
        }
    }

    private synchronized void end() {
        left = 0;
    }

    private static synchronized int takeOfAll(int wanted) {
        int taken = Math.min(wanted, leftInAll);
        leftInAll -= taken;
        return taken;
    }
}
