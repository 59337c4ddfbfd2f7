package socketlabs.messages;

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

/** What is logged, by whatever logger of the JDK, or printed. */
final class LogForTest extends Handler {

    private static final Logger ROOT = Logger.getLogger("");

    /** Is off while tests run, since nothing shall be logged into the middle of a scorecard. */
    private static final Logger LABS = Logger.getLogger("socketlabs");

    private final StringBuffer lines = new StringBuffer();

    private LogForTest() {
        setLevel(Level.ALL);
    }

    /** All that is logged and printed while this is done. None of it is seen elsewhere. */
    static String during(Call.Action action) throws Exception {
        LogForTest log = new LogForTest();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        List<Handler> handlers = List.of(ROOT.getHandlers());
        Level rootLevel = ROOT.getLevel();
        Level labsLevel = LABS.getLevel();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try {
            handlers.forEach(ROOT::removeHandler);
            ROOT.addHandler(log);
            ROOT.setLevel(Level.INFO);
            LABS.setLevel(Level.INFO);
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
            action.run();
        } finally {
            System.setErr(err);
            System.setOut(out);
            LABS.setLevel(labsLevel);
            ROOT.setLevel(rootLevel);
            ROOT.removeHandler(log);
            handlers.forEach(ROOT::addHandler);
        }
        return log.lines + printed.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void publish(LogRecord line) {
        lines.append(new SimpleFormatter().formatMessage(line)).append('\n');
        if (line.getThrown() != null) {
            lines.append(line.getThrown()).append('\n');
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
