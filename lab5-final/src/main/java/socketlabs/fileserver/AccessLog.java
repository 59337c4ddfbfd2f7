package socketlabs.fileserver;

import java.lang.System.Logger.Level;
import java.util.Locale;

/** Writes down what a server does for whom, a line for each command. Ready-made. */
final class AccessLog {

    private static final System.Logger LOG = System.getLogger("socketlabs.fileserver");

    private AccessLog() {}

    /** Whether anybody reads it: if not, the lines need not be made. */
    static boolean isRead() {
        return LOG.isLoggable(Level.INFO);
    }

    /**
     * A command was answered, such as {@code 127.0.0.1:50312 GET notes.txt: OK, 1024 bytes, 0.2 ms}.
     *
     * @param command what the client has asked for, without secrets
     * @param result {@code OK}, or the code of the error
     * @param bytes that have come and gone for it: its reply, also one that refuses it, and content that comes behind its
     *     line
     */
    static void command(Client client, String command, String result, long bytes, long nanos) {
        if (isRead()) {
            LOG.log(
                    Level.INFO,
                    client + " " + Printable.of(command) + ": " + result + ", " + bytes + " bytes, "
                            + String.format(Locale.ROOT, "%.1f ms", nanos / 1e6));
        }
    }

    /** A client has gone, or was let go, in a way that is not in order. */
    static void gone(Client client, String why) {
        LOG.log(Level.INFO, () -> client + " " + Printable.of(why));
    }

    /** The server itself has a problem. */
    static void problem(String what) {
        LOG.log(Level.WARNING, what);
    }
}
