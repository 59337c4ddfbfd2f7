package socketlabs.fileserver;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** With buffered streams, and a digest that is made at the end. */
final class Download implements Closeable {

    private static final Set<Path> UNDER_WAY = ConcurrentHashMap.newKeySet();

    private final Path target;
    private final byte[] sha256;
    private final Path part;
    private final FileOutputStream file;
    private final OutputStream out;
    private long received;

    private Download(Path target, byte[] sha256, Path part) throws IOException {
        this.target = target;
        this.sha256 = sha256;
        this.part = part;
        this.received = Files.exists(part) ? Files.size(part) : 0;
        this.file = new FileOutputStream(part.toFile(), true);
        this.out = new BufferedOutputStream(file);
    }

    static Download of(Path target, byte[] sha256) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException("a folder");
        }
        Path part = target.toAbsolutePath()
                .resolveSibling(start(target) + Base64.getUrlEncoder().encodeToString(sha256));
        if (!UNDER_WAY.add(part)) {
            throw new IOException("already under way");
        }
        try {
            return new Download(target, sha256, part);
        } catch (IOException e) {
            UNDER_WAY.remove(part);
            throw e;
        }
    }

    private static String start(Path target) {
        byte[] name = Sha256.start().digest(target.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return "." + Base64.getUrlEncoder().encodeToString(name) + ".";
    }

    long received() {
        return received;
    }

    void append(ByteBuffer bytes) throws IOException {
        byte[] array = new byte[bytes.remaining()];
        bytes.get(array);
        out.write(array);
        received += array.length;
    }

    void keep() throws IOException {
        out.flush();
        file.getFD().sync();
        out.close();
        var digest = Sha256.start();
        try (var in = Files.newInputStream(part)) {
            byte[] buffer = new byte[9999];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        if (!Arrays.equals(sha256, digest.digest())) {
            discard();
            throw new IOException("another content than was announced");
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        File[] leftovers = part.getParent().toFile().listFiles((folder, name) -> name.startsWith(start(target)));
        for (File leftover : leftovers) {
            if (!UNDER_WAY.contains(leftover.toPath())) {
                leftover.delete(); // or not
            }
        }
    }

    void discard() throws IOException {
        out.close();
        Files.deleteIfExists(part);
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (received == 0) {
            Files.deleteIfExists(part);
        }
        UNDER_WAY.remove(part);
    }
}
