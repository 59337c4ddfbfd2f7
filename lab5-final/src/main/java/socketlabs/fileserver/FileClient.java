package socketlabs.fileserver;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Talks to a file server: one request, one reply, and then the next.
 *
 * <pre>{@code
 * try (FileClient client = FileClient.connect("localhost", 7105, Duration.ofSeconds(30))) {
 *     for (StoredFile file : client.list()) {
 *         client.get(file.name(), folder.resolve(file.name().text()), Long.MAX_VALUE, ProgressListener.NONE);
 *     }
 * }
 * }</pre>
 *
 * <p>Two kinds of failure are told apart. After a {@link RefusedException}, the server's refusal, the next request can
 * be made; but with {@code busy}, {@code idle-timeout} and {@code line-too-long} the server ends the connection, so this
 * client closes it, too. After any other {@code IOException} that has to do with the connection no request can be made:
 * the connection is closed. What is wrong on this side alone, such as a file that cannot be opened, leaves the
 * connection as it is.
 *
 * <p>The server is a stranger. It cannot keep this client waiting for ever ({@link PatientInput}), have it write
 * anywhere but where it was told to, fill its memory or, against its {@code most}, its disk; and no text that
 * is returned, or stands in an exception, has anything in it that a terminal would obey.
 *
 * <p>For one thread at a time; only {@link #close} may be called by any.
 */
public final class FileClient implements Closeable {

    /** So many bytes may a list of files have: some hundred thousand files. */
    static final int MOST_LISTED = 8 * 1024 * 1024;

    /** So many bytes may any other text have. */
    static final int MOST_TOLD = 64 * 1024;

    /** A reply may take its time, such as that to HASH of a large file; a connection is there soon, or never. */
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
    // BEGIN SOLUTION 5.8

    private static final int BUFFER_SIZE = 64 * 1024;
    // END SOLUTION

    private final Socket socket;
    private final PatientInput in;
    private final ReplyReader replies;

    private FileClient(Socket socket, Duration limit) throws IOException {
        this.socket = socket;
        this.in = new PatientInput(socket, limit);
        this.replies = new ReplyReader(in);
    }

    /**
     * Connects to a server. (Ready-made: it is that of lab 1.)
     *
     * @param limit how long to wait for each piece of a reply; and for the connection, but for that 10 s at most
     * @throws IOException if there is no such host, nobody listens there, or the limit has passed
     */
    public static FileClient connect(String host, int port, Duration limit) throws IOException {
        Socket socket = new Socket();
        try {
            InetSocketAddress address = new InetSocketAddress(host, port);
            if (address.isUnresolved()) {
                throw new UnknownHostException(host);
            }
            Duration connecting = limit.compareTo(CONNECT_LIMIT) < 0 ? limit : CONNECT_LIMIT;
            socket.connect(address, (int) connecting.toMillis());
            socket.setTcpNoDelay(true); // small writes need not wait for each other
            return new FileClient(socket, limit);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * The server's files, in its order: {@code LIST}.
     *
     * @throws IOException if the list has more than {@link #MOST_LISTED} bytes, or a line that is none
     */
    public List<StoredFile> list() throws IOException {
        // BEGIN SOLUTION 5.8
        return converse(() -> {
            send(new Request.ListFiles());
            List<StoredFile> files = new ArrayList<>();
            for (String line : replies.readText(MOST_LISTED).lines().toList()) {
                files.add(StoredFile.parse(line));
            }
            return files;
        });
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.8: ask for the list, and parse its lines");
    }

    /** The server's time of day, {@code HH:mm:ss}, as it says: {@code TIME}. */
    public String time() throws IOException {
        // BEGIN SOLUTION 5.8
        return ask(new Request.Time()).strip();
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.8: ask for the time");
    }

    /** What the server tells of itself, in lines {@code key: value}, each with its LF: {@code STATUS}. */
    public String status() throws IOException {
        // BEGIN SOLUTION 5.8
        return ask(new Request.Status());
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.8: ask for the status");
    }

    /**
     * The SHA-256 of a file, 32 bytes: {@code HASH <name>}.
     *
     * @throws ProtocolException if the server says something that is no SHA-256
     */
    public byte[] hash(FileName name) throws IOException {
        // BEGIN SOLUTION 5.8
        return converse(() -> {
            send(new Request.Hash(name));
            String hex = replies.readText(MOST_TOLD).strip();
            try {
                return Sha256.parse(hex);
            } catch (RefusedException e) {
                throw new ProtocolException(e.getMessage());
            }
        });
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.8: ask for the digest");
    }

    /**
     * Says that this client may delete: {@code AUTH <password>}. It holds for this connection.
     *
     * @param password what the server's administrator has set; in one line
     * @throws IllegalArgumentException if the password has an LF or a CR, wherever: behind a line end a server would see
     *     another request. Nothing is sent then
     */
    public void auth(String password) throws IOException {
        // BEGIN SOLUTION 5.8
        if (password.indexOf('\n') >= 0 || password.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a password stands in one line");
        }
        ask(new Request.Auth(password));
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.8: send the password");
    }

    /** Deletes a file: {@code DELETE <name>}. */
    public void delete(FileName name) throws IOException {
        // BEGIN SOLUTION 5.8
        ask(new Request.Delete(name));
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.8: delete a file");
    }

    /**
     * Downloads a file: {@code HASH <name>}, then {@code GET <name>}, or {@code RESUME <offset> <name>} if an earlier
     * {@linkplain Download download} of the same content to the same place has left some of it behind. When this method
     * returns, the file is at {@code target}, and its SHA-256 is the one that the server has told. If it throws, what is
     * at {@code target} is what it was before.
     *
     * <p>If the server refuses to {@code RESUME} with {@code bad-request}, more is there already than the file has. Then
     * what is there is thrown away, and the refusal thrown; the next download begins anew.
     *
     * @param target where the file is to be, in a folder that exists; {@code a.txt} is in the working folder
     * @param most so many bytes may the file have
     * @param progress is told how many bytes are there
     * @throws ProtocolException if the file has more bytes than {@code most}, or than there is room for on the disk:
     *     thrown before any of them is read
     * @throws EOFException if the server finishes before all has come; the message tells how many bytes did, of how
     *     many. The next download goes on from there.
     * @throws IOException if what came has another SHA-256; or as {@link Download} throws it
     */
    public void get(FileName name, Path target, long most, ProgressListener progress) throws IOException {
        // BEGIN SOLUTION 5.8
        byte[] sha256 = hash(name);
        try (Download download = Download.of(target, sha256)) {
            converse(() -> {
                long length = requestRest(name, download);
                judge(length, most, target, download);
                receive(length, download, progress);
                return null;
            });
            download.keep();
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.8: ask for digest and content, compare, keep");
    }
    // BEGIN SOLUTION 5.8

    private long requestRest(FileName name, Download download) throws IOException {
        long offset = download.received();
        send(offset == 0 ? new Request.Get(name) : new Request.Resume(offset, name));
        try {
            return replies.readLength();
        } catch (RefusedException e) {
            if (e.code() == Code.BAD_REQUEST) {
                download.discard(); // there is more here than the file has: next time it begins anew
            }
            throw e;
        }
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.8

    private static void judge(long length, long most, Path target, Download download) throws IOException {
        if (length > most - download.received()) {
            throw new ProtocolException(
                    "the file has " + sum(download.received(), length) + " bytes, and may have " + most);
        }
        long room = Files.getFileStore(target.toAbsolutePath().getParent()).getUsableSpace();
        if (length > room) {
            throw new ProtocolException(length + " bytes are to come, and the disk has room for " + room);
        }
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.8

    private static String sum(long received, long length) {
        return length > Long.MAX_VALUE - received ? "more than " + Long.MAX_VALUE : "" + (received + length);
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.8

    private void receive(long length, Download download, ProgressListener progress) throws IOException {
        long total = download.received() + length;
        byte[] buffer = new byte[BUFFER_SIZE];
        progress.progress(download.received(), total);
        while (download.received() < total) {
            int n = in.read(buffer, 0, (int) Math.min(buffer.length, total - download.received()));
            if (n == -1) {
                throw new EOFException(
                        "the server has ended the connection after " + download.received() + " of " + total + " bytes");
            }
            download.append(ByteBuffer.wrap(buffer, 0, n));
            progress.progress(download.received(), total);
        }
    }
    // END SOLUTION

    /**
     * Uploads a file: {@code PUT <size> <name>}; after {@code READY} its content, and the SHA-256 of what was sent. When
     * this method returns, the server has kept the file.
     *
     * <p>The server may refuse in the middle of the content, and does not read a long file only to throw it away. So its
     * reply is waited for while the content is being sent. If the sending fails, whatever the reason, this direction of
     * the connection is ended (half-close): then the server, too, knows that no more will come. Should it still refuse,
     * its refusal is thrown, which says more than the failure.
     *
     * @param file read once, while it is sent; what it has grown by since the size was told is not sent
     * @param progress is told how many bytes were sent
     * @throws RefusedException if the server refuses, before the content, in the middle of it, or after it
     * @throws NoSuchFileException if there is no such file; nothing is sent then
     * @throws SocketTimeoutException if for as long as the limit the server neither takes any bytes nor replies
     * @throws IOException if the file cannot be read, or has become shorter meanwhile; also if it is none, but a folder, or
     *     a pipe, in whose opening one would wait for ever: nothing is sent then
     */
    public void put(Path file, FileName name, ProgressListener progress) throws IOException {
        // BEGIN SOLUTION 5.8
        checkReadable(file);
        try (InputStream content = Files.newInputStream(file)) {
            long size = Files.size(file);
            converse(() -> {
                send(new Request.Put(size, name));
                replies.readReady();
                new Sending(content, size, progress).send();
                return null;
            });
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.8: send content and digest, and await the reply");
    }
    // BEGIN SOLUTION 5.8

    private static void checkReadable(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "it is not a file");
        }
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.8

    /** Sends the content of a file on a thread of its own, while another awaits the reply. */
    private final class Sending implements Runnable {

        private final InputStream content;
        private final long size;
        private final ProgressListener progress;

        private volatile long sent;
        private volatile IOException failure;

        Sending(InputStream content, long size, ProgressListener progress) {
            this.content = content;
            this.size = size;
            this.progress = progress;
        }

        /** Returns, or throws, when the thread has ended. */
        void send() throws IOException {
            Thread sender = new Thread(this, "file-client-upload");
            sender.start();
            try {
                awaitReply();
                replies.readLength();
                if (sent < size) {
                    throw new ProtocolException("the server says that it has a file that was not sent yet");
                }
            } catch (RefusedException e) {
                if (sent < size) {
                    socket.close(); // the server would take the rest of the content for requests
                }
                throw e;
            } catch (IOException e) {
                socket.close();
                throw failure == null ? e : failure;
            } finally {
                awaitEnd(sender);
            }
        }

        /** As long as the content moves, there is no hurry. */
        private void awaitReply() throws IOException {
            long sentBefore;
            do {
                sentBefore = sent;
                in.restart();
                try {
                    in.await();
                    return;
                } catch (SocketTimeoutException e) {
                    if (sent == sentBefore) {
                        throw e;
                    }
                }
            } while (true);
        }

        @Override
        public void run() {
            try {
                sendContent();
            } catch (IOException e) {
                failure = e;
                finish();
            }
        }

        private void sendContent() throws IOException {
            OutputStream out = socket.getOutputStream();
            MessageDigest digest = Sha256.start();
            byte[] buffer = new byte[BUFFER_SIZE];
            progress.progress(0, size);
            while (sent < size) {
                int n = content.read(buffer, 0, (int) Math.min(buffer.length, size - sent));
                if (n == -1) {
                    throw new EOFException("the file has become shorter: " + sent + " of " + size + " bytes were sent");
                }
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
                sent += n;
                progress.progress(sent, size);
            }
            out.write((Sha256.hex(digest.digest()) + "\n").getBytes(StandardCharsets.UTF_8));
        }

        /** No more will come. The socket is not closed: a refusal may be on its way, and says more than this failure. */
        private void finish() {
            try {
                socket.shutdownOutput();
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }

        private void awaitEnd(Thread sender) throws IOException {
            try {
                sender.join(in.limit().toMillis());
                if (sender.isAlive()) {
                    socket.close(); // nobody reads what it still sends
                }
                sender.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                socket.close();
            }
        }
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.8

    /** A request whose reply is a short text. */
    private String ask(Request request) throws IOException {
        return converse(() -> {
            send(request);
            return printable(replies.readText(MOST_TOLD));
        });
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.8

    private static String printable(String text) {
        return text.lines().map(line -> Printable.of(line) + "\n").collect(Collectors.joining());
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.8

    /** One write, so that it leaves in one packet. */
    private void send(Request request) throws IOException {
        in.restart();
        socket.getOutputStream().write((request.line() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.8

    @FunctionalInterface
    private interface Conversation<T> {
        T hold() throws IOException;
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.8

    /** A conversation that has broken off is not resumed: whatever comes next would belong to what went before. */
    private <T> T converse(Conversation<T> conversation) throws IOException {
        try {
            return conversation.hold();
        } catch (RefusedException e) {
            if (endsConnection(e.code())) {
                socket.close();
            }
            throw e;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.8

    private static boolean endsConnection(Code code) {
        return code == Code.BUSY || code == Code.IDLE_TIMEOUT || code == Code.LINE_TOO_LONG;
    }
    // END SOLUTION

    /**
     * Whether another request can be made. It cannot if this client is closed, or if the server has hung up, or has
     * said something that it was not asked for: its farewell to a client that was idle for too long.
     */
    public boolean isOpen() {
        try {
            return !socket.isClosed() && in.isSilent();
        } catch (IOException e) {
            return false;
        }
    }

    /** Closes the connection; what is under way on another thread fails. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
