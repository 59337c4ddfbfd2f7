// Replies are sent when the client has finished.
// fails: 4.2
// says: send each reply before you wait for the next line
// because: Both sides wait.
import java.io.ByteArrayOutputStream;
// replaces: Session.run
LineReader lines = new LineReader(in);
ByteArrayOutputStream replies = new ByteArrayOutputStream();
try {
    Optional<Reply> reply = nextReply(lines);
    while (reply.isPresent()) {
        beforeEachReply.run();
        reply.get().sendTo(replies);
        reply = reply.get().isLast() ? Optional.empty() : nextReply(lines);
    }
} finally {
    replies.writeTo(out);
}
