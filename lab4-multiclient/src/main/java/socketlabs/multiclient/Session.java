package socketlabs.multiclient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;

/** One conversation: requests and replies in turn. It knows nothing of what they mean, nor of threads and sockets. */
final class Session {

    private final Function<String, Reply> commands;
    private final Runnable beforeEachReply;

    /**
     * Makes a session that is not begun yet.
     *
     * @param commands answers a line, and is asked once for each
     * @param beforeEachReply is run once for each reply, also for one that says what is wrong with a line, and before
     *     any of it is sent: so a server can count its replies
     */
    Session(Function<String, Reply> commands, Runnable beforeEachReply) {
        this.commands = commands;
        this.beforeEachReply = beforeEachReply;
    }

    /**
     * Reads a line, sends the reply to it, and so on, until the client has finished or a reply {@linkplain Reply#isLast
     * is the last}; what the client sends after that one is not answered. Replies come in the order of the requests, one
     * for each, and each is sent before the next line is waited for. What is wrong with a {@linkplain
     * LineReader#readLine line} is told to the client as a {@link Reply.Failure}. Neither stream is closed.
     *
     * @throws IOException if the connection ends inside a line, or breaks
     */
    void run(InputStream in, OutputStream out) throws IOException {
        // BEGIN SOLUTION 4.2
        LineReader lines = new LineReader(in);
        boolean goesOn = true;
        while (goesOn) {
            Optional<Reply> reply = nextReply(lines);
            if (reply.isPresent()) {
                beforeEachReply.run();
                reply.get().sendTo(out);
            }
            goesOn = reply.isPresent() && !reply.get().isLast();
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 4.2: answer line after line");
    }
    // BEGIN SOLUTION 4.2

    private Optional<Reply> nextReply(LineReader lines) throws IOException {
        try {
            return lines.readLine().map(commands);
        } catch (CommandException e) {
            return Optional.of(new Reply.Failure(e.code(), e.getMessage()));
        }
    }
    // END SOLUTION
}
