package socketlabs.transfer;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.UUID;
import java.util.regex.Pattern;
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
 * middle changes that: what it leaves behind has a temporary name, and a server {@linkplain #clearLeftovers clears} it
 * when it starts again.
 */
final class IncomingFile implements Closeable {

    // BEGIN SOLUTION 3.3
    /** The dot makes it a name that the server refuses, so no upload is ever mistaken for a leftover. */
    private static final String PREFIX = ".upload-";

    private static final String SUFFIX = ".part";
    private static final int BUFFER_SIZE = 64 * 1024;

    private final Path target;
    private final Path temporary;

    private IncomingFile(Path target, Path temporary) {
        this.target = target;
        this.temporary = temporary;
    }

    // END SOLUTION
    /**
     * Begins to receive a file: an empty file with a temporary name now stands in the folder of {@code target}. It is a
     * new one each time, and whatever stands in the folder stays as it is: other files may be on their way there.
     *
     * @param target a name without a folder, such as {@code copy.jpg}, means the current one
     * @throws RefusedException if {@code target} is a folder
     * @throws IOException if no file can be made there
     */
    static IncomingFile at(Path target) throws IOException {
        // BEGIN SOLUTION 3.3
        if (Files.isDirectory(target)) {
            throw new RefusedException("there is a folder of the name '" + target.getFileName() + "'");
        }
        Path temporary = target.resolveSibling(PREFIX + UUID.randomUUID() + SUFFIX);
        return new IncomingFile(target, Files.createFile(temporary));
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 3.3: make a temporary file beside the target");
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
        // BEGIN SOLUTION 3.3
        MessageDigest sha256 = Sha256.start();
        InputStream content = BoundedInputStream.builder()
                .setInputStream(in)
                .setMaxCount(size)
                .setPropagateClose(false)
                .get();
        // END SOLUTION
        // BEGIN SOLUTION 3.6
        content = ProgressInput.of(content, size, progress);
        // END SOLUTION
        // BEGIN SOLUTION 3.3
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
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 3.3: receive exactly size bytes and their SHA-256");
    }
    // BEGIN SOLUTION 3.3

    /** Tells what goes wrong with the connection from what goes wrong with the disk: only the first is the end. */
    private long store(InputStream content) throws IOException {
        byte[] buffer = new byte[BUFFER_SIZE];
        long stored = 0;
        try (FileChannel file = open()) {
            int n;
            while ((n = content.read(buffer)) != -1) {
                append(file, ByteBuffer.wrap(buffer, 0, n));
                stored += n;
            }
        }
        return stored;
    }

    private FileChannel open() throws RefusedException {
        try {
            return FileChannel.open(temporary, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw cannotBeStored(e);
        }
    }

    private static void append(FileChannel file, ByteBuffer bytes) throws RefusedException {
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw cannotBeStored(e);
        }
    }

    private static RefusedException cannotBeStored(IOException e) {
        return new RefusedException("the file cannot be stored: " + Reason.of(e), e);
    }
    // END SOLUTION

    /**
     * Gives the file its real name, in one step, in place of an older file of that name. The content is on the disk by
     * then, and not only in the system's memory. When this method has returned, so is the name, where the system can sync
     * a folder: a power cut a second later does not harm them.
     *
     * @throws IOException if that cannot be done, for instance because a folder has that name now; what was there stays
     */
    void keep() throws IOException {
        // BEGIN SOLUTION 3.3
        sync(temporary, StandardOpenOption.WRITE);
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
        syncFolder();
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 3.3: sync the file, and give it its real name");
    }
    // BEGIN SOLUTION 3.3

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
            // Windows cannot open a folder, and some file systems cannot sync one: they take care of names themselves.
            // Java does not tell these from a disk that fails; the content is safe on it already.
            return;
        }
    }
    // END SOLUTION

    /** Removes the temporary file if it was not {@linkplain #keep kept}. Nothing is open any more then. */
    @Override
    public void close() throws IOException {
        // BEGIN SOLUTION 3.3
        Files.deleteIfExists(temporary);
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 3.3: remove the temporary file if it is still there");
    }

    /**
     * Removes the temporary files that a crash, where nothing was closed, has left in a folder, and nothing else: a file
     * whose name only begins and ends like theirs stays, and so does a folder, whatever its name. No file is being
     * received there meanwhile.
     */
    static void clearLeftovers(Path folder) throws IOException {
        // BEGIN SOLUTION 3.3
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, IncomingFile::isLeftover)) {
            for (Path leftover : leftovers) {
                Files.delete(leftover);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 3.3: remove what a crash has left behind");
    }
    // BEGIN SOLUTION 3.3

    /** A UUID in between: {@code .upload-notes.part} is somebody's own. */
    private static final Pattern TEMPORARY = Pattern.compile(
            Pattern.quote(PREFIX) + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}" + Pattern.quote(SUFFIX));

    private static boolean isLeftover(Path path) {
        return TEMPORARY.matcher(path.getFileName().toString()).matches()
                && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }
    // END SOLUTION
}
