package socketlabs.transfer;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Sends files to a transfer server, and saves what comes back.
 *
 * <pre>{@code
 * try (TransferClient client = TransferClient.connect("localhost", 7103, Duration.ofSeconds(5))) {
 *     client.transfer(Path.of("photo.jpg"), Path.of("copy.jpg"), ProgressListener.NONE, ProgressListener.NONE);
 * }
 * }</pre>
 */
public final class TransferClient implements Closeable {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    /** So long the end of the program waits until half a copy has been removed. */
    private static final int CLEAN_UP_SECONDS = 5;

    private final Socket socket;

    private TransferClient(Socket socket) {
        this.socket = socket;
    }

    /**
     * Connects to a server. (Ready-made: it is that of lab 1.)
     *
     * @throws IOException if there is no such host, nobody listens there, or the limit has passed
     */
    public static TransferClient connect(String host, int port, Duration limit) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), (int) limit.toMillis());
            socket.setTcpNoDelay(true); // small writes need not wait for each other
            return new TransferClient(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * Sends a file, under its own name, and saves what the server sends back. When this method returns, {@code copy} is
     * identical to what was sent. If it throws, {@code copy} is what it was before, and no half of one is left; the
     * connection is good for nothing more. In both cases no thread and no open file is left. If the program is killed
     * meanwhile (by {@code kill -9}, say), {@code copy} is what it was before, too; but what has come stays beside it, under
     * a temporary name. No client clears that: another one may be saving a copy in the same folder.
     *
     * <p>The server may refuse before all is sent, and it does not read a long file only to throw it away. So the reply
     * is waited for while the file is being sent, and a refusal ends the sending. If the file cannot be sent to its end,
     * for instance because it has become shorter, the server is told by a half-close, or a close: it must not wait for
     * the rest for ever, and nor must this method.
     *
     * @param file read once, while it is sent
     * @param copy where to save what comes back; an older file is replaced
     * @param sending is told how many bytes were sent (step 3.6)
     * @param receiving is told how many bytes came back (step 3.6)
     * @throws RefusedException if the server refuses the file, with the server's reason in its message; or if what came
     *     back does not match its SHA-256
     * @throws EOFException if the server ends the connection before all has come back
     * @throws IOException of another kind, if the file cannot be read to its end, the connection breaks, the server
     *     answers something else, or sends back another file than was sent; of any kind, if the copy cannot be saved
     */
    public void transfer(Path file, Path copy, ProgressListener sending, ProgressListener receiving)
            throws IOException {
        // BEGIN SOLUTION 3.5
        checkReadable(file);
        try (IncomingFile incoming = IncomingFile.at(copy);
                InputStream content = Files.newInputStream(file)) {
            Header header = new Header(file.getFileName().toString(), Files.size(file));
            Upload upload = new Upload(header, content, sending);
            upload.start();
            try {
                byte[] returned = receiveReply(incoming, header.size(), receiving);
                upload.awaitEnd();
                checkIdentical(upload.digest, returned);
                incoming.keep();
            } catch (IOException e) {
                throw upload.causeOf(e);
            } finally {
                upload.awaitEnd();
            }
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 3.5: send the file, receive the copy, compare, keep");
    }
    // BEGIN SOLUTION 3.5

    private static void checkReadable(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is not a file");
        }
    }
    // END SOLUTION
    // BEGIN SOLUTION 3.5

    /** Judges the size before it is believed: what has another size is not a copy. */
    private byte[] receiveReply(IncomingFile incoming, long sentSize, ProgressListener progress) throws IOException {
        InputStream in = socket.getInputStream();
        int status = in.read();
        if (status == Refusal.STATUS) {
            throw Refusal.readFrom(in);
        }
        if (status == -1) {
            throw new EOFException("the server ended the connection without a reply");
        }
        if (status != TransferServer.KEPT) {
            throw new IOException("this is not a reply of a transfer server: it begins with " + status);
        }
        long size = Wire.readLong(in, "the size");
        if (size != sentSize) {
            throw new IOException("the server sends back " + size + " bytes of a file that has " + sentSize);
        }
        return incoming.receive(in, size, progress);
    }
    // END SOLUTION
    // BEGIN SOLUTION 3.5

    private static void checkIdentical(byte[] sent, byte[] returned) throws IOException {
        if (!MessageDigest.isEqual(sent, returned)) {
            throw new IOException("the server sent back another file: its SHA-256 is " + Sha256.hex(returned));
        }
    }
    // END SOLUTION
    // BEGIN SOLUTION 3.5

    /** Sends a file while another thread waits for the reply, and remembers how that went. */
    private final class Upload extends Thread {

        private final Header header;
        private final InputStream content;
        private final ProgressListener progress;

        /** The SHA-256 that was sent; null until all was. */
        private volatile byte[] digest;

        private volatile IOException failure;

        Upload(Header header, InputStream content, ProgressListener progress) {
            super("transfer-upload");
            this.header = header;
            this.content = content;
            this.progress = progress;
        }

        @Override
        public void run() {
            try {
                socket.getOutputStream().write(header.toBytes());
                digest = FileSender.send(content, header.size(), socket.getOutputStream(), progress);
            } catch (IOException e) {
                failure = e;
                finish();
            }
        }

        /** Tells the server that no more will come. It is not closed: a refusal may be on its way to the reader. */
        private void finish() {
            try {
                socket.shutdownOutput();
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }

        /** Ends the upload if it is still under way, and tells what went wrong first: here, or where the reply is read. */
        IOException causeOf(IOException ofReply) throws IOException {
            IOException ofUpload = failure;
            socket.close();
            return ofUpload == null || ofReply instanceof RefusedException ? ofReply : ofUpload;
        }

        void awaitEnd() throws IOException {
            try {
                join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while the file was sent", e);
            }
        }
    }
    // END SOLUTION

    /** Closes the connection; a transfer that is under way on another thread fails. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Sends a file, saves the copy, and says whether they are identical. */
    public static void main(String[] args) {
        Arguments arguments = new Arguments("TransferClient HOST PORT FILE COPY", args, 4, 4);
        String host = arguments.text(0, "");
        int port = arguments.port(1, 0);
        Path file = arguments.path(2, "");
        Path copy = arguments.path(3, "");
        if (!Files.isRegularFile(file)) {
            throw Arguments.fail("cannot read " + file + ": "
                    + (Files.exists(file) ? "it is not a file" : "there is no such file")
                    + "\nGive the file to send, and then the name for the copy.");
        }
        Path folder = copy.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Arguments.fail("cannot write " + copy + ": there is no such folder\nMake the folder first.");
        }
        TransferClient client = connectOrFail(host, port);
        CountDownLatch done = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endInOrder(client, done), "transfer-shutdown"));
        try (client) {
            client.transfer(file, copy, bar("there"), bar("back "));
            System.out.println(copy + " is identical to " + file + ": " + Files.size(copy) + " bytes");
        } catch (IOException e) {
            done.countDown();
            throw Arguments.fail(
                    "could not transfer " + file + ": " + Reason.of(e) + "\n" + copy + " was not written.");
        } catch (UnsupportedOperationException notBegun) {
            done.countDown();
            throw Arguments.fail("not begun yet: " + notBegun.getMessage());
        } finally {
            done.countDown();
        }
    }

    private static ProgressListener bar(String label) {
        return Terminal.showsErrors()
                ? new ProgressBar(label, System.err::print, System::nanoTime)
                : ProgressListener.NONE;
    }

    private static TransferClient connectOrFail(String host, int port) {
        try {
            return connect(host, port, CONNECT_LIMIT);
        } catch (IOException e) {
            throw Arguments.fail("cannot connect to " + host + ":" + port + ": " + Reason.of(e)
                    + "\nIs the server running? Start one with: mvn -q compile exec:java@server");
        } catch (UnsupportedOperationException notBegun) {
            throw Arguments.fail("not begun yet: " + notBegun.getMessage());
        }
    }

    /** When the program is told to end in the middle, the transfer breaks off, and takes half a copy with it. */
    private static void endInOrder(TransferClient client, CountDownLatch done) {
        try {
            client.close();
            done.await(CLEAN_UP_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            System.err.println("the client did not close in order: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
