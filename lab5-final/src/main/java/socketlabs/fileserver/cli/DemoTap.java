package socketlabs.fileserver.cli;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import socketlabs.fileserver.Printable;

/**
 * Stands between the clients of the demo and its server, passes every byte on, and tells what each part of the
 * conversation is: lab 1's wire tap for those who know the protocol. It can also be a bad network, and cut a
 * connection in the middle.
 */
final class DemoTap implements Closeable {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");
    private static final int SHOWN = 16;
    private static final int SHOWN_LINES = 12;
    private static final int TEXT = 1024;
    private static final int BUFFER_SIZE = 64 * 1024;
    private static final int DIGEST_LINE = 65;

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int serverPort;
    private final Consumer<String> out;
    private final Thread acceptor = new Thread(this::acceptClients, "demo-tap");
    private volatile long cutAfter = Long.MAX_VALUE;

    DemoTap(int serverPort, Consumer<String> out) throws IOException {
        this.serverPort = serverPort;
        this.out = out;
        acceptor.start();
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Cuts the next connection after so many bytes of a content from the server. */
    void cutNextAfter(long bytes) {
        cutAfter = bytes;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        try {
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void acceptClients() {
        for (int number = 1; !listener.isClosed(); number++) {
            try {
                Socket client = listener.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                new Tapped(client, server, number).start();
            } catch (IOException e) {
                continue; // the demo is over
            }
        }
    }

    /** One connection, with a thread for each direction. */
    private final class Tapped {

        private final Socket client;
        private final Socket server;
        private final String name;

        /** What the server says to an upload: whether the content comes next. */
        private final BlockingQueue<Boolean> ready = new LinkedBlockingQueue<>();

        private volatile boolean uploads;

        Tapped(Socket client, Socket server, int number) {
            this.client = client;
            this.server = server;
            this.name = "#" + number;
        }

        void start() {
            new Thread(() -> pass(client, server, "-->", this::requests), "demo-tap-requests").start();
            new Thread(() -> pass(server, client, "<--", this::replies), "demo-tap-replies").start();
        }

        private void pass(Socket from, Socket to, String arrow, Part part) {
            Direction direction = new Direction(name + " " + arrow);
            try {
                direction.open(from.getInputStream(), to.getOutputStream());
                part.pass(direction);
                direction.show("the end");
                to.shutdownOutput();
            } catch (EOFException e) {
                direction.show("the end, in the middle");
                closeBoth();
            } catch (IOException e) {
                closeBoth();
            }
        }

        private void closeBoth() {
            ready.add(false);
            try (client;
                    server) {
                return;
            } catch (IOException e) {
                return; // they are gone already
            }
        }

        private void requests(Direction direction) throws IOException {
            String line;
            while ((line = direction.readLine()) != null) {
                direction.show(line.startsWith("AUTH ") ? "AUTH ******" : line);
                String[] words = line.split(" ", 3);
                uploads = words[0].equals("PUT");
                direction.sendLine(line);
                if (uploads && awaitReady()) {
                    direction.content(Long.parseLong(words[1]), Long.MAX_VALUE);
                    direction.content(DIGEST_LINE, Long.MAX_VALUE);
                }
            }
        }

        private boolean awaitReady() throws IOException {
            try {
                return ready.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("the demo is over", e);
            }
        }

        private void replies(Direction direction) throws IOException {
            String line;
            while ((line = direction.readLine()) != null) {
                direction.show(line);
                direction.sendLine(line);
                if (uploads) {
                    uploads = false;
                    ready.add(line.equals("READY"));
                } else if (line.startsWith("OK ")) {
                    direction.content(Long.parseLong(line.substring(3)), cutAfter);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Part {
        void pass(Direction direction) throws IOException;
    }

    /** One of the two directions of a connection. */
    private final class Direction {

        private final String arrow;
        private InputStream in;
        private OutputStream destination;

        Direction(String arrow) {
            this.arrow = arrow;
        }

        void open(InputStream from, OutputStream to) {
            in = from;
            destination = to;
        }

        /** Byte by byte: what follows the line is not a line. */
        String readLine() throws IOException {
            byte[] line = new byte[TEXT];
            int length = 0;
            int b;
            while ((b = in.read()) != '\n') {
                if (b == -1 && length == 0) {
                    return null;
                }
                if (b == -1 || length == line.length) {
                    throw new EOFException();
                }
                line[length++] = (byte) b;
            }
            return new String(line, 0, length, StandardCharsets.UTF_8);
        }

        void sendLine(String line) throws IOException {
            destination.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }

        /** A short text is shown as it is, of everything else the beginning. */
        void content(long length, long most) throws IOException {
            byte[] start = in.readNBytes((int) Math.min(length, TEXT));
            if (isText(start) && length <= TEXT) {
                String[] lines = new String(start, StandardCharsets.UTF_8).split("\n");
                for (int i = 0; i < Math.min(lines.length, SHOWN_LINES) && length > 0; i++) {
                    show("    " + lines[i].replace("\t", "  "));
                }
            } else {
                show("    " + HEX.formatHex(start, 0, Math.min(SHOWN, start.length)) + " …   " + length + " bytes");
            }
            destination.write(start);
            passOn(length - start.length, most - start.length);
            if (start.length < Math.min(length, TEXT)) {
                throw new EOFException();
            }
        }

        private void passOn(long bytes, long most) throws IOException {
            byte[] buffer = new byte[BUFFER_SIZE];
            long left = bytes;
            while (left > 0) {
                int n = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (n == -1 || bytes - left >= most) {
                    throw new EOFException();
                }
                destination.write(buffer, 0, n);
                left -= n;
            }
        }

        private static boolean isText(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.indexOf('\ufffd') < 0 && text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t');
        }

        void show(String what) {
            out.accept("  " + arrow + " " + Printable.of(what));
        }
    }
}
