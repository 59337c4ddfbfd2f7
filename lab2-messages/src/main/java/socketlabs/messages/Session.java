package socketlabs.messages;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** The server's side of the conversation with one client: frames in, frames out, in the order of the protocol. */
final class Session {

    private Session() {}

    /**
     * Answers every frame that comes ({@link NumberExpert#replyTo}), one after another, until the client has finished.
     *
     * <p>A frame with a wrong length, or one that the stream ends in, is answered with {@link Reply.BadFrame}, whose
     * reason is the message of the exception. It is the last answer: this method then returns, and does not read on.
     *
     * <p>Each answer leaves before the next frame is waited for. Both streams stay open: whoever has opened them closes
     * them.
     *
     * @throws IOException if the connection breaks
     */
    static void answerAll(InputStream in, OutputStream out) throws IOException {
        // BEGIN SOLUTION 2.5
        try {
            Optional<byte[]> message;
            while ((message = Frames.read(in)).isPresent()) {
                send(NumberExpert.replyTo(message.get()), out);
            }
        } catch (BadFrameException | EOFException e) {
            send(new Reply.BadFrame(e.getMessage()), out);
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 2.5: answer frame after frame, until the client's end");
    }

    // BEGIN SOLUTION 2.5
    private static void send(Reply reply, OutputStream out) throws IOException {
        Frames.write(reply.toBytes(), out);
    }

    // END SOLUTION
}
