package socketlabs.fileserver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** Streams and arrays, besides the large files. */
final class Answers {

    static final int SMALL = 64 * 1024;

    private final Service service;
    private final ClientOutput out;

    Answers(Service service, ClientOutput out) {
        this.service = service;
        this.out = out;
    }

    void done() throws IOException {
        out.write(Bytes.of("OK 0\n"));
    }

    void list() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (StoredFile file : service.store().list()) {
            lines.append(file.line()).append('\n');
        }
        send(lines.toString());
    }

    void get(FileName name) throws IOException {
        resume(0, name);
    }

    void resume(long offset, FileName name) throws IOException {
        Version version = service.store().version(name);
        if (offset > version.size()) {
            throw new RefusedException(Code.BAD_REQUEST, "there are only " + version.size() + " bytes");
        }
        if (version.size() <= SMALL && small(offset, name, version)) {
            return;
        }
        try (OpenFile file = service.store().read(name);
                InputStream in = Channels.newInputStream(file.channel())) {
            if (offset > file.size()) {
                throw new RefusedException(Code.BAD_REQUEST, "there are only " + file.size() + " bytes");
            }
            long left = file.size() - offset;
            byte[] header = Bytes.of("OK " + left + "\n");
            if (file.size() > SMALL) {
                out.write(header);
                while (left > 0) {
                    left -= transferred(file, file.size() - left, left);
                }
                return;
            }
            in.skipNBytes(offset);
            byte[] all = new byte[header.length + (int) left];
            System.arraycopy(header, 0, all, 0, header.length);
            if (in.readNBytes(all, header.length, (int) left) < left) {
                throw new IOException("the file has become shorter");
            }
            out.write(all);
        }
    }

    private long transferred(OpenFile file, long position, long most) throws IOException {
        long n = out.transfer(file.channel(), position, most);
        if (n < 0) {
            throw new IOException("the file has become shorter");
        }
        return n;
    }

    private boolean small(long offset, FileName name, Version version) throws IOException {
        var lease = service.cache().get(name, version, () -> {
            try (OpenFile file = service.store().read(name);
                    InputStream in = Channels.newInputStream(file.channel())) {
                return in.readNBytes(SMALL + 1);
            }
        });
        if (lease.isEmpty()) {
            return false;
        }
        try (FileCache.Lease held = lease.get()) {
            ByteBuffer content = held.content();
            byte[] header = Bytes.of("OK " + (content.remaining() - offset) + "\n");
            ByteBuffer all = ByteBuffer.allocate(header.length + content.remaining());
            all.put(header).put(content.position((int) offset)).flip();
            out.write(all);
            return true;
        }
    }

    void hash(FileName name) throws IOException {
        Version version = service.store().version(name);
        String digest = service.digests().find(name, version).orElse(null);
        if (digest == null) {
            MessageDigest sha256 = Sha256.start();
            try (OpenFile file = service.store().read(name);
                    InputStream in = new DigestInputStream(Channels.newInputStream(file.channel()), sha256)) {
                byte[] buffer = new byte[8192];
                while (in.read(buffer) >= 0) {
                    continue;
                }
                digest = Sha256.hex(sha256.digest());
                if (file.version().equals(service.store().version(name))) {
                    service.digests().remember(name, file.version(), digest);
                }
            }
        }
        send(digest + "\n");
    }

    void time() throws IOException {
        LocalTime now = LocalTime.now();
        send(String.format("%02d:%02d:%02d%n", now.getHour(), now.getMinute(), now.getSecond())
                .replace("\r", ""));
    }

    void status() throws IOException {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("state", "running");
        figures.put("uptime", service.uptime().toSeconds());
        figures.put("clients", service.traffic().clients.get());
        figures.put("served", service.traffic().served());
        figures.put("cache-hits", service.cache().hits());
        figures.put("cache-misses", service.cache().misses());
        figures.put("cache-bytes", service.cache().bytes());
        figures.put("bytes-sent", service.traffic().bytesSent.sum());
        figures.put("bytes-received", service.traffic().bytesReceived.sum());
        StringBuilder lines = new StringBuilder();
        figures.forEach((key, value) -> lines.append(key).append(": ").append(value).append('\n'));
        send(lines.toString());
    }

    void help() throws IOException {
        send("LIST, GET, RESUME, PUT, HASH, AUTH, DELETE, TIME, STATUS, HELP, QUIT\n");
    }

    private void send(String text) throws IOException {
        out.write(Reply.ok(Bytes.of(text)));
    }

    private static final class Bytes {
        static byte[] of(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
