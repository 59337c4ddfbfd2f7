package socketlabs.fileserver;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers one client's commands that change nothing. Each method sends one whole reply, {@code OK <length>} LF and so
 * many bytes, or sends nothing and throws a {@link RefusedException}, which becomes an error reply.
 */
final class Answers {

    /**
     * What has at most so many bytes leaves in one write with its header, from the cache if it is there. Larger contents
     * leave by sendfile, straight from the system's memory, which is a cache of its own: none is ever taken into memory as
     * a whole.
     */
    static final int SMALL = 64 * 1024;

    private final Service service;
    private final ClientOutput out;

    Answers(Service service, ClientOutput out) {
        this.service = service;
        this.out = out;
    }

    /** It is done, and there is nothing more to say: {@code OK 0}. Ready-made. */
    void done() throws IOException {
        sendSmall(new byte[0]);
    }

    private void sendSmall(byte[] body) throws IOException {
        out.write(Reply.ok(body));
    }

    /** {@code LIST}: a {@linkplain StoredFile#line line} for each file, in the store's order. */
    void list() throws IOException {
        // BEGIN SOLUTION 5.4
        sendText(service.store().list().stream().map(file -> file.line() + "\n").collect(Collectors.joining()));
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.4: LIST: a line for each file");
    }

    /**
     * {@code GET}: the content of a file, of one version and never of two, also if the file is replaced meanwhile.
     *
     * @throws RefusedException if there is no such file, or it cannot be read
     * @throws IOException if the connection breaks, or the file turns out to be shorter than was promised: then the reply
     *     cannot be finished, and whatever were sent in place of the missing bytes would be a lie
     */
    void get(FileName name) throws IOException {
        resume(0, name);
    }

    /**
     * {@code RESUME}: the content of a file from an offset on, as {@link #get}. From the very end on, that is nothing.
     *
     * @throws RefusedException also {@link Code#BAD_REQUEST} if the offset is beyond the end of the file
     */
    void resume(long offset, FileName name) throws IOException {
        // BEGIN SOLUTION 5.4
        Version version = service.store().version(name);
        if (version.size() > SMALL || !sendFromCache(offset, name, version)) {
            sendFromDisk(offset, name);
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.4: send the content from the offset on");
    }
    // BEGIN SOLUTION 5.4

    private boolean sendFromCache(long offset, FileName name, Version version) throws IOException {
        Optional<FileCache.Lease> lease = service.cache().get(name, version, () -> contentOf(name));
        if (lease.isEmpty()) {
            return false;
        }
        try (FileCache.Lease held = lease.get()) {
            sendFrom(offset, held.content());
            return true;
        }
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.4

    private byte[] contentOf(FileName name) throws IOException {
        try (OpenFile file = service.store().read(name)) {
            return wholeContent(file);
        }
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.4

    /** Of a file that has become a large one meanwhile, more than any small one has: so the cache does not take it. */
    private static byte[] wholeContent(OpenFile file) throws IOException {
        ByteBuffer content = ByteBuffer.allocate((int) Math.min(file.size(), SMALL + 1));
        int n = 0;
        while (n != -1 && content.hasRemaining()) {
            n = file.channel().read(content, content.position());
        }
        return content.hasRemaining() ? Arrays.copyOf(content.array(), content.position()) : content.array();
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.4

    private void sendFromDisk(long offset, FileName name) throws IOException {
        try (OpenFile file = service.store().read(name)) {
            checkOffset(offset, file.size());
            if (file.size() <= SMALL) {
                sendFrom(offset, ByteBuffer.wrap(wholeContent(file)));
            } else {
                out.write(new Reply.Ok(file.size() - offset).toBytes());
                transfer(file.channel(), offset, file.size());
            }
        }
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.4

    private void sendFrom(long offset, ByteBuffer content) throws IOException {
        checkOffset(offset, content.limit());
        content.position((int) offset);
        out.write(new Reply.Ok(content.remaining()).toBytes(), content);
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.4

    private static void checkOffset(long offset, long size) throws RefusedException {
        if (offset > size) {
            throw new RefusedException(
                    Code.BAD_REQUEST,
                    "the offset " + offset + " is beyond the end of the file, which has " + size + " bytes");
        }
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.4

    /** A file that somebody cuts off meanwhile has no bytes there any more: what was promised cannot be kept. */
    private void transfer(FileChannel file, long from, long end) throws IOException {
        long position = from;
        while (position < end) {
            long n = out.transfer(file, position, end - position);
            if (n < 0) {
                throw new IOException("the file was cut off at byte " + position + " of " + end + " while it was sent");
            }
            position += n;
        }
    }
    // END SOLUTION

    /**
     * {@code HASH}: the SHA-256 of a file in 64 lower-case hex digits, and LF. A digest that is known is not computed; one
     * that was computed is known from then on, for the version that was read, unless the file has another one when it was
     * read to its end.
     */
    void hash(FileName name) throws IOException {
        // BEGIN SOLUTION 5.4
        Version version = service.store().version(name);
        Optional<String> known = service.digests().find(name, version);
        sendText((known.isPresent() ? known.get() : digestOf(name)) + "\n");
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.4: HASH: send the digest in hex");
    }
    // BEGIN SOLUTION 5.4

    private String digestOf(FileName name) throws IOException {
        MessageDigest sha256 = Sha256.start();
        try (OpenFile file = service.store().read(name)) {
            ByteBuffer buffer = ByteBuffer.allocate(SMALL);
            while (file.channel().read(buffer) != -1) {
                sha256.update(buffer.flip());
                buffer.clear();
            }
            String digest = Sha256.hex(sha256.digest());
            if (service.store().version(name).equals(file.version())) {
                service.digests().remember(name, file.version(), digest);
            }
            return digest;
        }
    }
    // END SOLUTION

    /** {@code TIME}: the server's time of day, {@code HH:mm:ss} LF. */
    void time() throws IOException {
        // BEGIN SOLUTION 5.4
        sendText(LocalTime.now().format(DateTimeFormatter.ofPattern("HH:mm:ss")) + "\n");
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.4: TIME: HH:mm:ss and LF");
    }

    /**
     * {@code STATUS}: how the server is, a line {@code key: value} for each of these, in this order. Numbers are decimal
     * and nothing else.
     *
     * <pre>
     *     state: running
     *     uptime: 86400            in whole seconds
     *     clients: 3               that are there now
     *     served: 1234             commands before this one
     *     cache-hits: 1000
     *     cache-misses: 17
     *     cache-bytes: 65536       of the budget that are used
     *     bytes-sent: 5000000
     *     bytes-received: 40000
     * </pre>
     */
    void status() throws IOException {
        // BEGIN SOLUTION 5.4
        Traffic traffic = service.traffic();
        FileCache cache = service.cache();
        sendText(String.join(
                "\n",
                "state: running",
                "uptime: " + service.uptime().toSeconds(),
                "clients: " + traffic.clients,
                "served: " + traffic.served(),
                "cache-hits: " + cache.hits(),
                "cache-misses: " + cache.misses(),
                "cache-bytes: " + cache.bytes(),
                "bytes-sent: " + traffic.bytesSent,
                "bytes-received: " + traffic.bytesReceived,
                ""));
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.4: STATUS: a line for each figure");
    }

    /** {@code HELP}: the commands, for a person to read; a line for each. Ready-made. */
    void help() throws IOException {
        sendSmall("""
                LIST                    all files: size, time of change, name
                GET <name>              the content of a file
                RESUME <offset> <name>  the content from an offset on
                PUT <size> <name>       store a file: wait for READY, send the content, its SHA-256 in hex, LF
                HASH <name>             the SHA-256 of a file
                AUTH <password>         for DELETE
                DELETE <name>           remove a file
                TIME                    the time of day
                STATUS                  how the server is
                HELP                    this
                QUIT                    the end
                """.getBytes(StandardCharsets.UTF_8));
    }
    // BEGIN SOLUTION 5.4

    private void sendText(String text) throws IOException {
        sendSmall(text.getBytes(StandardCharsets.UTF_8));
    }
    // END SOLUTION
}
