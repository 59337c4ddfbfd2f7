package socketlabs.fileserver;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.output.NullOutputStream;

/**
 * A file that is being downloaded. Until it is whole, and known to be the one that was asked for, its content stands in
 * the same folder under a name that begins with a dot. That name is made of the target's name and of the content's
 * SHA-256, so a later download, even of another process, finds what an earlier one has left behind, and cannot take it
 * for a part of something else.
 *
 * <pre>{@code
 * try (Download download = Download.of(target, sha256)) {
 *     … download.received() … // so many bytes are there already
 *     download.append(piece);
 *     download.keep();
 * }
 * }</pre>
 *
 * So whoever looks at {@code target} sees the older file or the new one, whole, and never half of one.
 */
final class Download implements Closeable {

    // BEGIN SOLUTION 5.8
    private static final String PREFIX = ".download-";
    private static final String SUFFIX = ".part";

    /** Enough of a digest to tell the names of one folder apart. */
    private static final int NAME_DIGITS = 16;

    private static final int BUFFER_SIZE = 64 * 1024;

    private final Path target;
    private final byte[] expected;
    private final Path part;
    private final FileChannel channel;
    private final MessageDigest digest = Sha256.start();
    private long received;

    private Download(Path target, byte[] expected, Path part, FileChannel channel) {
        this.target = target;
        this.expected = expected;
        this.part = part;
        this.channel = channel;
    }

    // END SOLUTION
    /**
     * Begins a download, or goes on with one that broke off. What stands at {@code target} stays as it is.
     *
     * @param target where the file is to be, in a folder that exists; {@code a.txt} is in the working folder
     * @param sha256 the digest of the content that is to come
     * @throws IOException if {@code target} is a folder, its folder cannot be written to, or another download of the
     *     same file to the same place is under way; nothing is open then that was not open before
     */
    static Download of(Path target, byte[] sha256) throws IOException {
        // BEGIN SOLUTION 5.8
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "there is a folder of this name");
        }
        Path part = target.resolveSibling(prefixFor(target) + Sha256.hex(sha256) + SUFFIX);
        FileChannel channel = FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        try {
            Download download = new Download(target, sha256, part, channel);
            download.lock();
            download.takeUpWhatIsThere();
            return download;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.8: open the temporary file of this target and digest");
    }
    // BEGIN SOLUTION 5.8

    /** A name may have as many bytes as a file system allows: there is no room in it for more. */
    private static String prefixFor(Path target) {
        byte[] name = target.getFileName().toString().getBytes(StandardCharsets.UTF_8);
        return PREFIX + Sha256.hex(Sha256.start().digest(name)).substring(0, NAME_DIGITS) + "-";
    }

    /** Two that write to one file would each take the other's bytes for its own. The lock ends with the channel. */
    private void lock() throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            throw alreadyUnderWay();
        }
        throw alreadyUnderWay();
    }

    private IOException alreadyUnderWay() {
        return new FileSystemException(target.toString(), null, "another download of it is under way");
    }

    private void takeUpWhatIsThere() throws IOException {
        InputStream content = new DigestInputStream(Channels.newInputStream(channel), digest);
        received = IOUtils.copyLarge(content, NullOutputStream.INSTANCE, new byte[BUFFER_SIZE]);
    }
    // END SOLUTION

    /** So many bytes of the content are there, those of an earlier download included. */
    long received() {
        // BEGIN SOLUTION 5.8
        return received;
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.8: tell how many bytes are there");
    }

    /**
     * Appends the next bytes of the content. They are there for a later download, whatever happens from now on.
     *
     * @throws IOException if they cannot be written
     */
    void append(ByteBuffer bytes) throws IOException {
        // BEGIN SOLUTION 5.8
        digest.update(bytes.duplicate());
        while (bytes.hasRemaining()) {
            received += channel.write(bytes, received);
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.8: append the bytes");
    }

    /**
     * Compares the digest of all that is there with the one that was expected; then gives the file its real name, in one
     * step, in place of an older file of that name. The content is on the disk by then, and not only in the system's
     * memory. What broken downloads of other contents to the same place have left behind is removed, as far as that is
     * possible: if it is not, the file is there all the same. Those that are under way are not broken.
     *
     * @throws IOException if the digest is another: what was received is removed, since nobody knows which of its bytes
     *     are wrong; or if the file cannot be synced or renamed. What stands at the target stays.
     */
    void keep() throws IOException {
        // BEGIN SOLUTION 5.8
        if (!MessageDigest.isEqual(digest.digest(), expected)) {
            discard();
            throw new IOException("what has come is not what was announced: the file has changed meanwhile, or was"
                    + " damaged on the way");
        }
        channel.force(true);
        channel.close(); // not every system renames an open file
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
        removeLeftovers();
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.8: compare, sync, rename");
    }

    /** Throws away what was received, such as bytes that the server says are too many. Then it can only be closed. */
    void discard() throws IOException {
        // BEGIN SOLUTION 5.8
        channel.close();
        Files.deleteIfExists(part);
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.8: remove the temporary file");
    }
    // BEGIN SOLUTION 5.8

    /** The file is there by now: that something else cannot be removed is no failure of the download. */
    private void removeLeftovers() {
        Path folder = target.toAbsolutePath().getParent();
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, prefixFor(target) + "*" + SUFFIX)) {
            for (Path leftover : leftovers) {
                remove(leftover);
            }
        } catch (IOException | DirectoryIteratorException e) {
            return; // the folder cannot be looked through
        }
    }

    private static void remove(Path leftover) {
        try (FileChannel channel = FileChannel.open(leftover, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                Files.deleteIfExists(leftover);
            }
        } catch (IOException | OverlappingFileLockException e) {
            return; // it is under way, or the next download may be luckier
        }
    }
    // END SOLUTION

    /**
     * Ends the download. If it was not {@linkplain #keep kept}, what was received stays for the next one to go on from;
     * if that is nothing, nothing stays.
     */
    @Override
    public void close() throws IOException {
        // BEGIN SOLUTION 5.8
        channel.close();
        if (received == 0) {
            Files.deleteIfExists(part);
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.8: let go of the temporary file");
    }
}
