package socketlabs.fileserver;

import java.io.IOException;
import java.util.Optional;

/** Reads a kilobyte at a time. */
final class Farewell {

    static final long MOST_DRAINED = 16L * 1024 * 1024;

    private Farewell() {}

    static void say(Client client, Optional<Reply.Error> lastWords) throws IOException {
        client.patience().begin(Patience.Phase.LEAVING);
        byte[] words = lastWords.isPresent() ? lastWords.get().toBytes() : new byte[] {};
        client.out().finish(words);
        byte[] buffer = new byte[1024];
        long drained = 0;
        for (int n = client.in().read(buffer, 0, buffer.length);
                n != -1 && drained < MOST_DRAINED;
                n = client.in().read(buffer, 0, buffer.length)) {
            drained += n;
        }
    }
}
