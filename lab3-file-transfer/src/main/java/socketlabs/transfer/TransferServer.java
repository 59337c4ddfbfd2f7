package socketlabs.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps the files that clients send, and sends each of them back. One client at a time; the others wait in the
 * backlog. An upload, and the reply to it:
 *
 * <pre>
 *     header, content, SHA-256 (32 bytes)      --&gt;
 *                                              &lt;--      0, size (8 bytes), content, SHA-256 (32 bytes)
 *                                              &lt;-- or   1, length (2 bytes), reason
 * </pre>
 *
 * After the first kind of reply, the next upload may follow on the same connection.
 */
public final class TransferServer implements Closeable {

    /** The port that {@code main} uses when it is given none. */
    public static final int DEFAULT_PORT = 7103;

    /** The first byte of the reply to an upload that was kept. */
    static final byte KEPT = 0;

    private static final String DEFAULT_FOLDER = "uploads";

    /** How many clients may wait for their turn before the system refuses more. */
    private static final int BACKLOG = 50;

    /** So long nobody is accepted after accept() has failed: others may leave meanwhile. */
    private static final long ACCEPT_PAUSE_MILLIS = 100;

    private static final System.Logger LOG = System.getLogger(TransferServer.class.getName());

    private final int requestedPort;
    private final UploadFolder folder;
    private ServerSocket listener;
    private Thread acceptor;

    /** Written by the thread that closes, read by the thread that accepts. */
    private volatile boolean closed;

    /** Written by the thread that accepts, read by the thread that closes. */
    private volatile Socket currentClient;

    /**
     * Makes a server that is not started yet: it holds no port and no thread.
     *
     * @param port the port to listen on, 0 to 65535; 0 lets the system choose a free one
     * @param folder where the uploads are kept; made if it is not there
     */
    public TransferServer(int port, Path folder) {
        this.requestedPort = port;
        this.folder = new UploadFolder(folder);
    }

    /**
     * Opens the server's port on the loopback address, then the folder, and accepts clients on a thread of its own. If
     * {@code accept()} fails, for instance because the system has no more file descriptors, this is logged, once until
     * it succeeds again, and after a pause the thread goes on. (Ready-made: it is that of lab 1, and a little more.)
     *
     * @throws IOException if the folder cannot be opened, or the port, for instance because another program has it
     */
    public void start() throws IOException {
        listener = new ServerSocket(requestedPort, BACKLOG, InetAddress.getLoopbackAddress());
        try {
            folder.open(); // with the port: two servers with one folder would clear each other's uploads
        } catch (IOException e) {
            listener.close();
            throw e;
        }
        acceptor = new Thread(this::acceptClients, "transfer-server");
        acceptor.start();
    }

    /** The port that the server listens on, also if it was chosen by the system. Known once it is started. */
    public int port() {
        return listener.getLocalPort();
    }

    /**
     * Stops the server: no more clients are accepted, the one being served is cut off, its upload vanishes, and the
     * port is free again. When this method has returned, the server's thread has ended. (Ready-made, too.)
     */
    @Override
    public void close() throws IOException {
        closed = true;
        if (listener == null) {
            return;
        }
        listener.close();
        if (currentClient != null) {
            currentClient.close();
        }
        try {
            if (acceptor != null) {
                acceptor.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void acceptClients() {
        boolean accepting = true;
        while (!closed) {
            try {
                Socket client = listener.accept();
                accepting = true;
                welcome(client);
            } catch (IOException e) {
                if (accepting && !closed) {
                    LOG.log(Level.WARNING, "cannot accept clients for now, and will try again: {0}", e.getMessage());
                }
                accepting = false;
                pauseUnlessClosed();
            }
        }
    }

    private void welcome(Socket client) throws IOException {
        currentClient = client;
        if (closed) {
            client.close();
            return;
        }
        try {
            client.setTcpNoDelay(true); // small writes need not wait for each other
        } catch (SocketException e) {
            LOG.log(Level.DEBUG, "TCP_NODELAY cannot be set: {0}", e.getMessage()); // serve() finds out why
        }
        serve(client);
    }

    private void pauseUnlessClosed() {
        try {
            if (!closed) {
                Thread.sleep(ACCEPT_PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Serves one client from beginning to end: {@linkplain #answer answers} its uploads, one after another, until it
     * has finished, or one of them is refused; that is {@linkplain Refusal#send told} to the client, which may go on
     * sending for {@link Refusal#DRAIN_LIMIT}. An upload that breaks off is not answered. Then the socket is closed. It
     * is closed whatever happens, and nothing is thrown, also where a mistake in the program throws an unchecked
     * exception: what goes wrong with one client is the end of that client only. That its connection or its upload broke
     * off is logged in one line, with the client's address; nothing is logged if the server itself was closed.
     */
    void serve(Socket client) {
        // BEGIN SOLUTION 3.4
        try (client) {
            answerAll(client);
        } catch (IOException e) {
            if (!closed) {
                LOG.log(Level.WARNING, "client {0}: {1}", client.getRemoteSocketAddress(), e.getMessage());
            }
        } catch (RuntimeException e) { // a mistake in the program: it ends this client, and is worth its stack trace
            LOG.log(Level.ERROR, "client " + client.getRemoteSocketAddress(), e);
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 3.4: answer uploads, refuse, close whatever happens");
    }
    // BEGIN SOLUTION 3.4

    private void answerAll(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = client.getOutputStream();
        try {
            boolean hasFinished;
            do {
                hasFinished = !answer(in, out);
            } while (!hasFinished);
        } catch (RefusedException e) {
            LOG.log(Level.WARNING, "client {0}: refused: {1}", client.getRemoteSocketAddress(), e.getMessage());
            Refusal.send(client, e.getMessage(), Refusal.DRAIN_LIMIT);
        }
    }
    // END SOLUTION

    /**
     * Answers one upload: receives it, keeps it, and sends it back, as it stands on the disk now, through a buffer of
     * constant size. What was kept stays, also if it cannot be sent back. No file is open when this method ends.
     *
     * @return false if the client has finished, and there was no upload
     * @throws RefusedException if the upload is refused; nothing of a reply has been sent then
     * @throws IOException if the connection ends inside the upload, or breaks
     */
    boolean answer(InputStream in, OutputStream out) throws IOException {
        // BEGIN SOLUTION 3.4
        Optional<Header> header = Header.readFrom(in);
        if (header.isEmpty()) {
            return false;
        }
        sendBack(folder.receive(header.get(), in), out);
        return true;
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 3.4: receive an upload, then send the file back");
    }
    // BEGIN SOLUTION 3.4

    private static void sendBack(Path file, OutputStream out) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            long size = Files.size(file);
            out.write(ByteBuffer.allocate(Byte.BYTES + Long.BYTES)
                    .put(KEPT)
                    .putLong(size)
                    .array());
            FileSender.send(content, size, out, ProgressListener.NONE);
        }
    }
    // END SOLUTION

    /** Runs a server until the program is told to end, by Ctrl-C for instance. */
    public static void main(String[] args) {
        Arguments arguments = new Arguments("TransferServer [port] [folder]", args, 0, 2);
        int port = arguments.port(0, DEFAULT_PORT);
        Path folder = arguments.path(1, DEFAULT_FOLDER);
        openOrFail(folder);
        TransferServer server = new TransferServer(port, folder);
        startOrFail(server, port);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAtExit(server), "transfer-shutdown"));
        System.out.println("TransferServer listening on 127.0.0.1:" + server.port() + ", keeping files in "
                + folder.toAbsolutePath().normalize());
    }

    private static void openOrFail(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw Arguments.fail(
                    "cannot keep files in " + folder + ": it is not a folder\nGive the name of another one.");
        }
    }

    private static void startOrFail(TransferServer server, int port) {
        try {
            server.start();
        } catch (FileSystemException e) {
            throw Arguments.fail("cannot keep files in " + e.getFile() + ": " + Reason.of(e)
                    + "\nGive a folder that you may write to.");
        } catch (IOException e) {
            throw Arguments.fail("cannot listen on 127.0.0.1:" + port + ": " + e.getMessage()
                    + "\nIs another server running? Give another port, or 0 for any free one.");
        } catch (UnsupportedOperationException notBegun) {
            throw Arguments.fail("not begun yet: " + notBegun.getMessage());
        }
    }

    private static void closeAtExit(TransferServer server) {
        try {
            server.close();
            System.out.println("TransferServer closed");
        } catch (IOException e) {
            System.err.println("the server did not close in order: " + e.getMessage());
        }
    }
}
