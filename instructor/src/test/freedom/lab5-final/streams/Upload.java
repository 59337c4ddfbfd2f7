package socketlabs.fileserver;

import java.io.IOException;
import java.io.Closeable;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/** Streams around each other, a file that is written through to the disk, and names with a number. */
final class Upload implements Closeable {

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());

    private final FileName name;
    private final Path folder;
    private final Path temporary;
    private final DigestOutputStream out;
    private long missing;
    private boolean stored;

    Upload(FileName name, Path folder, long size) throws IOException {
        this.name = name;
        this.folder = folder;
        this.missing = size;
        this.temporary = folder.resolve(".incoming." + NUMBERS.incrementAndGet() + ".new");
        this.out = new DigestOutputStream(
                Files.newOutputStream(
                        temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC),
                Sha256.start());
    }

    void write(ByteBuffer bytes) throws RefusedException {
        if (bytes.remaining() > missing) {
            throw new RefusedException(Code.TOO_LARGE, "too much");
        }
        missing -= bytes.remaining();
        try {
            WritableByteChannel channel = Channels.newChannel(out);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw DiskFailure.storing(name, e, folder, missing + 1);
        }
    }

    Version commit(byte[] announced) throws RefusedException {
        if (missing > 0) {
            throw new RefusedException(Code.BAD_REQUEST, missing + " bytes are missing");
        }
        if (!Arrays.equals(announced, out.getMessageDigest().digest())) {
            throw new RefusedException(Code.DIGEST_MISMATCH, "another digest");
        }
        try {
            out.close();
            Version version = Version.of(Files.readAttributes(temporary, BasicFileAttributes.class));
            Files.move(temporary, folder.resolve(name.text()), StandardCopyOption.ATOMIC_MOVE);
            stored = true;
            sync(folder);
            return version;
        } catch (IOException e) {
            throw DiskFailure.storing(name, e, folder, 1);
        }
    }

    static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder)) {
            channel.force(false);
        } catch (IOException e) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (!stored) {
            Files.deleteIfExists(temporary);
        }
    }
}
