package socketlabs.multiclient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;

/** One loop. */
final class Session {

    private final Function<String, Reply> commands;
    private final Runnable beforeEachReply;

    Session(Function<String, Reply> commands, Runnable beforeEachReply) {
        this.commands = commands;
        this.beforeEachReply = beforeEachReply;
    }

    void run(InputStream in, OutputStream out) throws IOException {
        LineReader lines = new LineReader(in);
        while (true) {
            Reply reply;
            try {
                String line = lines.readLine().orElse(null);
                if (line == null) {
                    return;
                }
                reply = commands.apply(line);
            } catch (CommandException e) {
                reply = new Reply.Failure(e.code(), e.getMessage());
            }
            beforeEachReply.run();
            reply.sendTo(out);
            if (reply.isLast()) {
                return;
            }
        }
    }
}
