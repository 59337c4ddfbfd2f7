package socketlabs.multiclient;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;

/** A client of the demo, made without any of the lab's code: it shows every byte that it sends and gets. */
final class DemoClient implements Closeable {

    /** A reply that has not come by then will not come. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int SHOWN = 5 * HexLine.BYTES;

    private final String name;
    private final Consumer<String> out;
    private final Socket socket;
    private final InputStream in;

    /**
     * Connects to a server on this machine.
     *
     * @param name who this is
     * @param out where the bytes are shown
     */
    DemoClient(String name, int port, Consumer<String> out) throws IOException {
        this.name = name;
        this.out = out;
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.in = new BufferedInputStream(socket.getInputStream());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) PATIENCE.toMillis());
    }

    /** Sends bytes, all in one write. */
    void send(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        show("-->", bytes);
        socket.getOutputStream().write(bytes);
    }

    /** Whether no byte comes for so long. What comes sooner stays to be read. */
    boolean hearsNothingFor(Duration time) throws IOException {
        socket.setSoTimeout((int) time.toMillis());
        in.mark(1);
        try {
            in.read();
            in.reset();
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        } finally {
            socket.setSoTimeout((int) PATIENCE.toMillis());
        }
    }

    /** Waits for a reply; what follows its first line is the result. */
    String awaitReply() throws IOException {
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        int length = readFirstLine(reply);
        byte[] content = in.readNBytes(length);
        reply.write(content);
        show("<--", reply.toByteArray());
        if (content.length < length) {
            throw new EOFException(name + " has got " + content.length + " of " + length + " bytes, and then the end");
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Waits for the first line of a reply only. */
    void awaitFirstLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        readFirstLine(line);
        show("<--", line.toByteArray());
    }

    /** Tells how many bytes come after it. */
    private int readFirstLine(ByteArrayOutputStream line) throws IOException {
        int b;
        do {
            b = read();
            if (b == -1) {
                throw new EOFException(name + " waits for a reply, and gets the end of the stream");
            }
            line.write(b);
        } while (b != '\n');
        String[] words = line.toString(StandardCharsets.UTF_8).strip().split(" ");
        return words.length == 2 && words[0].equals("OK") ? Integer.parseInt(words[1]) : 0;
    }

    private int read() throws IOException {
        try {
            return in.read();
        } catch (SocketTimeoutException e) {
            throw new IOException(name + " has heard nothing for " + PATIENCE.toSeconds() + " s", e);
        }
    }

    /** Reads what comes until the server has finished, and leaves, too. */
    void awaitEnd() throws IOException {
        long count = 0;
        while (read() != -1) {
            count += 1 + in.skip(in.available());
        }
        out.accept(String.format("%-6s <-- ", name) + (count == 0 ? "the end" : count + " bytes, and the end"));
        close();
    }

    private void show(String arrow, byte[] bytes) {
        String prefix = String.format("%-6s %s ", name, arrow);
        int end = Math.min(bytes.length, SHOWN);
        for (int from = 0; from < end; from += HexLine.BYTES) {
            String line = HexLine.of(bytes, from, Math.min(end, from + HexLine.BYTES));
            out.accept((from == 0 ? prefix : " ".repeat(prefix.length())) + line);
        }
        if (bytes.length > end) {
            out.accept(" ".repeat(prefix.length()) + "and " + (bytes.length - end) + " more");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
