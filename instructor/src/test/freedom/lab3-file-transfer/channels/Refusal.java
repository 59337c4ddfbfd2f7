package socketlabs.transfer;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** With skip, and a clock that tells the date. */
final class Refusal {

    static final byte STATUS = 1;
    static final long MOST_DRAINED = 16L * 1024 * 1024;
    static final Duration DRAIN_LIMIT = Duration.ofSeconds(2);

    private Refusal() {}

    static void send(Socket client, String reason, Duration limit) throws IOException {
        byte[] words = reason.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(words.length, 65535);
        ByteBuffer answer = ByteBuffer.allocate(3 + length);
        answer.put(STATUS).putShort((short) length).put(words, 0, length);
        client.getOutputStream().write(answer.array());
        client.shutdownOutput();
        Instant end = Instant.now().plus(limit);
        byte[] nowhere = new byte[8192];
        for (long left = MOST_DRAINED; left > 0; ) {
            long millis = Duration.between(Instant.now(), end).toMillis();
            if (millis <= 0) {
                return;
            }
            client.setSoTimeout((int) millis);
            try {
                int n = client.getInputStream().read(nowhere);
                if (n == -1) {
                    return;
                }
                left -= n;
            } catch (SocketTimeoutException e) {
                return;
            }
        }
    }

    static RefusedException readFrom(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        byte[] words = new byte[data.readUnsignedShort()];
        data.readFully(words);
        return new RefusedException(new String(words, StandardCharsets.UTF_8));
    }
}
