package socketlabs.transfer;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Keeps one channel open from beginning to end. */
final class IncomingFile implements Closeable {

    private static final AtomicLong COUNT = new AtomicLong();

    private final Path target;
    private final Path temporary;
    private final FileChannel file;

    private IncomingFile(Path target, Path temporary, FileChannel file) {
        this.target = target;
        this.temporary = temporary;
        this.file = file;
    }

    static IncomingFile at(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new RefusedException("a folder has this name");
        }
        Path temporary = target.toAbsolutePath()
                .getParent()
                .resolve(".~incoming-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet());
        FileChannel file = FileChannel.open(
                temporary, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        return new IncomingFile(target, temporary, file);
    }

    byte[] receive(InputStream in, long size, ProgressListener progress) throws IOException {
        MessageDigest sha256 = Sha256.start();
        byte[] bytes = new byte[1 << 17];
        progress.progress(0, size);
        for (long done = 0; done < size; ) {
            int n = in.readNBytes(bytes, 0, (int) Math.min(bytes.length, size - done));
            if (n == 0) {
                throw new EOFException("only " + done + " of " + size + " bytes came");
            }
            write(ByteBuffer.wrap(bytes, 0, n));
            sha256.update(bytes, 0, n);
            done += n;
            progress.progress(done, size);
            if (n < bytes.length && done < size) {
                throw new EOFException("only " + done + " of " + size + " bytes came");
            }
        }
        byte[] announced = in.readNBytes(32);
        if (announced.length < 32) {
            throw new EOFException("only " + announced.length + " of 32 bytes of the SHA-256 came");
        }
        byte[] digest = sha256.digest();
        if (!Arrays.equals(digest, announced)) {
            throw new RefusedException("wrong SHA-256");
        }
        return digest;
    }

    private void write(ByteBuffer piece) throws RefusedException {
        try {
            while (piece.hasRemaining()) {
                file.write(piece);
            }
        } catch (IOException e) {
            throw new RefusedException("the disk does not take it: " + Reason.of(e), e);
        }
    }

    void keep() throws IOException {
        file.force(true);
        file.close();
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(temporary.getParent())) {
            folder.force(false);
        } catch (IOException e) {
            return; // not on every system
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(temporary);
    }

    static void clearLeftovers(Path folder) throws IOException {
        List<Path> leftovers;
        try (Stream<Path> all = Files.list(folder)) {
            leftovers = all.filter(path -> path.getFileName().toString().matches("\\.~incoming-[0-9]+-[0-9]+"))
                    .filter(Files::isRegularFile)
                    .toList();
        }
        for (Path leftover : leftovers) {
            Files.deleteIfExists(leftover);
        }
    }
}
