package socketlabs.messages;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A client of the demo, made without any of the lab's code: it shows every byte that it sends and gets. */
final class ShownConnection implements Closeable {

    private static final int LIMIT_MILLIS = 5000;
    private static final int HEADER = 4;
    private static final String SENT = "-->";
    private static final String RECEIVED = "<--";

    private final Socket socket;

    ShownConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(LIMIT_MILLIS);
    }

    /** The bytes of a frame. */
    static byte[] frame(String message) {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HEADER + text.length)
                .putInt(text.length)
                .put(text)
                .array();
    }

    /** Sends bytes, all in one write. */
    void send(byte[] bytes) throws IOException {
        show(SENT, bytes);
        socket.getOutputStream().write(bytes);
    }

    /** Says that nothing more will be sent. */
    void finish() throws IOException {
        System.out.println(SENT + " (the end)");
        socket.shutdownOutput();
    }

    /** Waits for a reply, a whole frame. */
    void awaitReply() throws IOException {
        byte[] header = in().readNBytes(HEADER);
        int length = header.length < HEADER ? 0 : ByteBuffer.wrap(header).getInt();
        byte[] reply = Arrays.copyOf(header, header.length + length);
        in().readNBytes(reply, header.length, length);
        show(RECEIVED, reply);
    }

    /** Waits until the server has finished. */
    void awaitEnd() throws IOException {
        show(RECEIVED, in().readAllBytes());
        System.out.println(RECEIVED + " (the end)");
    }

    private InputStream in() throws IOException {
        return socket.getInputStream();
    }

    private static void show(String arrow, byte[] bytes) {
        for (int from = 0; from < bytes.length; from += HexLine.BYTES) {
            String line = HexLine.of(bytes, from, Math.min(bytes.length, from + HexLine.BYTES));
            System.out.println((from == 0 ? arrow : "   ") + " " + line);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
