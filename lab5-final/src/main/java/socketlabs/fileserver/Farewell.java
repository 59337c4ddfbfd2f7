package socketlabs.fileserver;

import java.io.IOException;
import java.util.Optional;

/** Ends a conversation so that the last reply arrives. */
final class Farewell {

    /** So many bytes that nobody asked for are read at most, only to be thrown away: 16 MiB. */
    static final long MOST_DRAINED = 16L * 1024 * 1024;

    private Farewell() {}

    /**
     * Sends a client the last words, if there are any, finishes (half-close), and then reads and throws away what the
     * client sends until it finishes, too, or has sent {@link #MOST_DRAINED} bytes, give or take a buffer. The client is
     * {@linkplain Patience.Phase#LEAVING leaving} meanwhile: so it does not take longer than the client's patience has
     * for that. The connection is not closed; that is for the caller to do.
     *
     * <p>Without the reading, closing a connection with unread bytes in it resets it, and a reset may overtake the last
     * words.
     */
    static void say(Client client, Optional<Reply.Error> lastWords) throws IOException {
        // BEGIN SOLUTION 5.4
        client.patience().begin(Patience.Phase.LEAVING);
        client.out().finish(lastWords.map(Reply::toBytes).orElse(new byte[0]));
        client.in().discard(MOST_DRAINED);
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.4: the last words, half-close, drain for a while");
    }
}
