package socketlabs.transfer;

import java.io.FileOutputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.UUID;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * A file that is being received. Until it is whole it has a temporary name, which no upload can have, in the same
 * folder as its real one; then it gets its real name in one step, or vanishes.
 *
 * <pre>{@code
 * try (IncomingFile incoming = IncomingFile.at(target)) {
 *     incoming.receive(in, size, ProgressListener.NONE);
 *     incoming.keep();
 * }
 * }</pre>
 *
 * So whoever looks at {@code target} sees the older file or the new one, and never half of one. Not even a crash in the
 * middle changes that: what it leaves behind has a temporary name, and is {@linkplain #clearLeftovers cleared} later.
 */
final class IncomingFile implements Closeable {

    /** The dot makes it a name that the server refuses, so no upload is ever mistaken for a leftover. */
    private static final String PREFIX = ".upload-";

    private static final String SUFFIX = ".part";
    private static final int BUFFER_SIZE = 64 * 1024;

    private final Path target;
    private final Path temporary;

    private final FileOutputStream file;
    private final BufferedOutputStream buffered;

    private IncomingFile(Path target, Path temporary) throws IOException {
        this.target = target;
        this.temporary = temporary;
        this.file = new FileOutputStream(temporary.toFile());
        this.buffered = new BufferedOutputStream(file);
    }

    /**
     * Begins to receive a file: an empty file with a temporary name now stands in the folder of {@code target}. It is a
     * new one each time, and whatever stands in the folder stays as it is: other files may be on their way there.
     *
     * @param target a name without a folder, such as {@code copy.jpg}, means the current one
     * @throws RefusedException if {@code target} is a folder
     * @throws IOException if no file can be made there
     */
    static IncomingFile at(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new RefusedException("there is a folder of the name '" + target.getFileName() + "'");
        }
        Path temporary = target.resolveSibling(PREFIX + UUID.randomUUID() + SUFFIX);
        return new IncomingFile(target, Files.createFile(temporary));
    }

    /**
     * Reads exactly {@code size} bytes of content and the 32 bytes of their SHA-256, in however many pieces they come,
     * and not one byte more. The content is written as it comes, through a buffer of constant size: {@code size} is
     * what a stranger says, and nothing is allocated for it. The stream is not closed.
     *
     * @param progress is told how many bytes of content were read (step 3.6; may be left alone until then)
     * @return the SHA-256 of the content
     * @throws EOFException if the stream ends too early; its message tells how many bytes of the content came, of how
     *     many
     * @throws RefusedException if the content does not match its SHA-256, or cannot be stored
     * @throws IOException of another kind, if the connection breaks
     */
    byte[] receive(InputStream in, long size, ProgressListener progress) throws IOException {
        MessageDigest sha256 = Sha256.start();
        InputStream content = BoundedInputStream.builder()
                .setInputStream(in)
                .setMaxCount(size)
                .setPropagateClose(false)
                .get();
        content = ProgressInput.of(content, size, progress);
        long received = store(new DigestInputStream(content, sha256));
        if (received < size) {
            throw new EOFException("the connection ended after " + received + " of " + size + " bytes of the content");
        }
        byte[] digest = sha256.digest();
        byte[] announced = Wire.readExactly(in, Sha256.LENGTH, "the SHA-256");
        if (!MessageDigest.isEqual(digest, announced)) {
            throw new RefusedException("the content does not match its SHA-256: it was changed on the way");
        }
        return digest;
    }

    /** Tells what goes wrong with the connection from what goes wrong with the disk: only the first is the end. */
    private long store(InputStream content) throws IOException {
        byte[] buffer = new byte[BUFFER_SIZE];
        long stored = 0;
        int n;
        while ((n = content.read(buffer, 0, 1000)) != -1) {
            buffered.write(buffer, 0, n);
            stored += n;
        }
        return stored;
    }


    /**
     * Gives the file its real name, in one step, in place of an older file of that name. The content is on the disk by
     * then, and not only in the system's memory. When this method has returned, so is the name, where the system can sync
     * a folder: a power cut a second later does not harm them.
     *
     * @throws IOException if that cannot be done, for instance because a folder has that name now; what was there stays
     */
    void keep() throws IOException {
        buffered.flush();
        file.getFD().sync();
        buffered.close();
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
        syncFolder();
    }

    private static void sync(Path path, StandardOpenOption access) throws IOException {
        try (FileChannel channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }

    /** The new name stands in the folder, which is to reach the disk, too. */
    private void syncFolder() {
        try {
            sync(target.toAbsolutePath().getParent(), StandardOpenOption.READ);
        } catch (IOException e) {
            // Not every system can open a folder. Those that cannot take care of it themselves.
            return;
        }
    }

    /** Removes the temporary file if it was not {@linkplain #keep kept}. Nothing is open any more then. */
    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(temporary);
    }

    /**
     * Removes the temporary files that a crash, where nothing was closed, has left in a folder, and nothing else: a file
     * whose name only begins and ends like theirs stays, and so does a folder, whatever its name. No file is being
     * received there meanwhile.
     */
    static void clearLeftovers(Path folder) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path leftover : leftovers) {
                if (isLeftover(leftover)) {
                    Files.delete(leftover);
                }
            }
        }
    }

    private static boolean isLeftover(Path path) {
        String name = path.getFileName().toString();
        String id = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
        try {
            return UUID.fromString(id).toString().equals(id) && !Files.isDirectory(path);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
