package socketlabs.multiclient;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A client that costs little and asks for the time only. */
final class LoadClient implements Closeable {

    private static final byte[] REQUEST = "TIME\n".getBytes(StandardCharsets.US_ASCII);
    private static final int REPLY_LENGTH = "OK 9\n12:34:56\n".length();
    private static final int LIMIT_MILLIS = 60_000;

    private final Socket socket;

    LoadClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(LIMIT_MILLIS);
    }

    /**
     * Asks, and waits for the reply, which always has the same length.
     *
     * @throws SocketTimeoutException if none comes within a minute
     */
    void askTime() throws IOException {
        socket.getOutputStream().write(REQUEST);
        byte[] reply = socket.getInputStream().readNBytes(REPLY_LENGTH);
        if (reply.length < REPLY_LENGTH) {
            throw new EOFException("the server has ended the connection");
        }
        if (reply[0] != 'O') {
            throw new IOException("the server says: " + new String(reply, StandardCharsets.UTF_8) + "…");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
