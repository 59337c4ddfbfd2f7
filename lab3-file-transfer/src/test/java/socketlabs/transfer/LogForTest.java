package socketlabs.transfer;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import socketlabs.testkit.Call;

/** Collects what the code says of itself, to a logger of the JDK of whatever kind, or to the standard streams. */
final class LogForTest extends Handler {

    private static final Logger ALL = Logger.getLogger("");

    /** What the labs log is switched off in tests, so that a scorecard is not interrupted by it. */
    private static final Logger OURS = Logger.getLogger("socketlabs");

    private final PrintStream lines;

    private LogForTest(PrintStream lines) {
        this.lines = lines;
        setLevel(Level.ALL);
    }

    /** The lines that are logged or printed while something is done; none of them is seen elsewhere. */
    static List<String> during(Call.Action action) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream lines = new PrintStream(said, true, StandardCharsets.UTF_8);
        Handler log = new LogForTest(lines);
        Handler[] others = ALL.getHandlers();
        Level levelOfAll = ALL.getLevel();
        Level levelOfOurs = OURS.getLevel();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try {
            for (Handler other : others) {
                ALL.removeHandler(other);
            }
            ALL.addHandler(log);
            ALL.setLevel(Level.INFO);
            OURS.setLevel(Level.INFO);
            System.setOut(lines);
            System.setErr(lines);
            action.run();
        } finally {
            System.setErr(err);
            System.setOut(out);
            OURS.setLevel(levelOfOurs);
            ALL.setLevel(levelOfAll);
            ALL.removeHandler(log);
            for (Handler other : others) {
                ALL.addHandler(other);
            }
        }
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** With the stack trace, if there is one, as it would stand in a log. */
    @Override
    public void publish(LogRecord one) {
        lines.println(new SimpleFormatter().formatMessage(one));
        if (one.getThrown() != null) {
            one.getThrown().printStackTrace(lines);
        }
    }

    @Override
    public void flush() {
        lines.flush();
    }

    @Override
    public void close() {
        lines.flush();
    }
}
