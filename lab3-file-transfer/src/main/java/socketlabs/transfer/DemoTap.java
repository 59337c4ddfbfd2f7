package socketlabs.transfer;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * Stands between the clients of the demo and its server, passes every byte on, and tells what each part of a message
 * is: lab 1's wire tap for those who know the protocol. Ready-made, not an exercise.
 */
final class DemoTap implements Closeable {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");
    private static final int SHOWN = 12;
    private static final int BUFFER_SIZE = 64 * 1024;

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int serverPort;
    private final Consumer<String> out;
    private final Thread acceptor = new Thread(this::acceptClients, "demo-tap");

    DemoTap(int serverPort, Consumer<String> out) throws IOException {
        this.serverPort = serverPort;
        this.out = out;
        acceptor.start();
    }

    int port() {
        return listener.getLocalPort();
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
            try (Socket client = listener.accept();
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
                pass(client, server, number);
            } catch (IOException e) {
                continue; // the demo is over, or this client is
            }
        }
    }

    private void pass(Socket client, Socket server, int number) throws IOException {
        Direction requests = new Direction("#" + number + " -->", client, server);
        Thread uploads = new Thread(() -> requests.run(requests::upload), "demo-tap-uploads");
        uploads.start();
        Direction answers = new Direction("#" + number + " <--", server, client);
        answers.run(answers::reply);
        try {
            uploads.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @FunctionalInterface
    private interface Message {
        void pass(int firstByte) throws IOException;
    }

    /** One of the two directions of a connection. */
    private final class Direction {

        private final String arrow;
        private final Socket from;
        private final Socket to;
        private final InputStream in;
        private final OutputStream destination;
        private final byte[] buffer = new byte[BUFFER_SIZE];

        Direction(String arrow, Socket from, Socket to) throws IOException {
            this.arrow = arrow;
            this.from = from;
            this.to = to;
            this.in = from.getInputStream();
            this.destination = to.getOutputStream();
        }

        /** Passes messages on until the end. */
        void run(Message message) {
            try {
                int firstByte;
                while ((firstByte = in.read()) != -1) {
                    message.pass(firstByte);
                }
                show("the end");
                to.shutdownOutput();
            } catch (EOFException e) {
                show("the end, in the middle");
                closeQuietly(to);
            } catch (IOException e) {
                closeQuietly(from);
                closeQuietly(to);
            }
        }

        void upload(int firstByte) throws IOException {
            byte[] length = {(byte) firstByte, (byte) readByte()};
            byte[] name = take(ByteBuffer.wrap(length).getShort());
            byte[] size = take(Long.BYTES);
            show(HEX.formatHex(length) + "   the name has " + name.length + " bytes");
            show(HEX.formatHex(name) + "   \"" + new String(name, StandardCharsets.UTF_8) + "\"");
            send(length);
            send(name);
            content(size);
        }

        void reply(int status) throws IOException {
            if (status == Refusal.STATUS) {
                byte[] length = take(Short.BYTES);
                byte[] reason = take(ByteBuffer.wrap(length).getShort());
                show("01   refused");
                show(HEX.formatHex(length) + "   the reason has " + reason.length + " bytes");
                show("\"" + new String(reason, StandardCharsets.UTF_8) + "\"");
                send(new byte[] {(byte) status});
                send(length);
                send(reason);
                return;
            }
            show("00   kept");
            send(new byte[] {(byte) status});
            content(take(Long.BYTES));
        }

        private void content(byte[] size) throws IOException {
            long bytes = ByteBuffer.wrap(size).getLong();
            show(HEX.formatHex(size) + "   the content has " + bytes + " bytes");
            send(size);
            byte[] start = take((int) Math.min(SHOWN, Math.max(0, bytes)));
            send(start);
            long more = 0;
            try {
                while (more < bytes - start.length) {
                    more += passOn(bytes - start.length - more);
                }
            } finally {
                if (start.length > 0) {
                    show(HEX.formatHex(start) + (more > 0 ? " …   and " + more + " more" : "   content"));
                }
            }
            byte[] digest = take(Sha256.LENGTH);
            show(HEX.formatHex(digest, 0, SHOWN) + " …   SHA-256");
            send(digest);
        }

        /** Passes on what has come, and tells how many bytes that was. */
        private int passOn(long most) throws IOException {
            int n = in.read(buffer, 0, (int) Math.min(most, buffer.length));
            if (n == -1) {
                throw new EOFException();
            }
            destination.write(buffer, 0, n);
            return n;
        }

        private int readByte() throws IOException {
            return take(1)[0];
        }

        private byte[] take(int count) throws IOException {
            return Wire.readExactly(in, count, "a message");
        }

        private void send(byte[] bytes) throws IOException {
            destination.write(bytes);
        }

        private void show(String what) {
            out.accept("  " + arrow + " " + what);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            return; // it is gone already
        }
    }
}
