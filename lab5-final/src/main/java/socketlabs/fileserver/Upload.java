package socketlabs.fileserver;

import java.io.Closeable;
import java.io.IOException;
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
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A file on its way into the store. Until it is whole it stands in the folder under a temporary name, which no client
 * can ask for; then it gets its real name in one step, or vanishes.
 *
 * <pre>{@code
 * try (Upload upload = store.create(name, size)) {
 *     upload.write(bytes); // as often as bytes come
 *     upload.commit(digest);
 * }
 * }</pre>
 *
 * So whoever asks for the name gets the older file or the new one, and never half of one. Not even a crash in the
 * middle changes that: what it leaves behind has a temporary name, and is cleared when the store is opened again.
 *
 * <p>One thread uses an upload; any number of uploads may be under way at once, also of the same name: the one that is
 * committed last has it.
 */
final class Upload implements Closeable {

    // BEGIN SOLUTION 5.1
    /** The dot makes it a name that no client can ask for, or give to an upload. */
    private static final String PREFIX = ".upload-";

    private static final String SUFFIX = ".part";

    private final FileName name;
    private final Path target;
    private final Path temporary;
    private final FileChannel file;
    private final long size;
    private final BackgroundDigest sha256;
    private final BackgroundSync sync;
    private long written;

    private Upload(FileName name, Path target, Path temporary, FileChannel file, long size) {
        this.name = name;
        this.target = target;
        this.temporary = temporary;
        this.file = file;
        this.size = size;
        this.sha256 = new BackgroundDigest(size);
        this.sync = new BackgroundSync(file);
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.1

    /** Makes the temporary file beside its target: only within one file system can a file be renamed in one step. */
    static Upload begin(FileName name, Path target, long size) throws IOException {
        Path temporary = target.resolveSibling(PREFIX + UUID.randomUUID() + SUFFIX);
        FileChannel file = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new Upload(name, target, temporary, file, size);
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.1

    /** Somebody's own {@code .upload-my-notes.part} is none of these. */
    private static final Pattern TEMPORARY = Pattern.compile(
            Pattern.quote(PREFIX) + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}" + Pattern.quote(SUFFIX));

    static void clearLeftovers(Path folder) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path path : leftovers) {
                if (isLeftover(path)) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static boolean isLeftover(Path path) {
        return TEMPORARY.matcher(path.getFileName().toString()).matches()
                && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    // END SOLUTION
    /**
     * Adds the next bytes of the content: all that the buffer has left, which is then empty. They are written before
     * this method returns; nothing is kept in memory, however large the content.
     *
     * @throws RefusedException {@link Code#NO_SPACE} if the disk is full; {@link Code#TOO_LARGE} if these are more bytes
     *     than were announced, of which none is written then; {@link Code#UNAVAILABLE} if they cannot be written. The
     *     upload can then only be closed.
     */
    void write(ByteBuffer bytes) throws RefusedException {
        // BEGIN SOLUTION 5.1
        if (bytes.remaining() > size - written) {
            throw new RefusedException(Code.TOO_LARGE, "the content has more than the announced " + size + " bytes");
        }
        int length = bytes.remaining();
        written += length;
        try {
            sha256.update(bytes.duplicate());
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            sync.written(length);
        } catch (IOException e) {
            throw cannotBeStored(e);
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.1: write all of the bytes, and hash them");
    }

    /**
     * Gives the file its real name, in one step, in place of an older file of that name. When this method has returned,
     * the content and, where the system can sync a folder, the name are on the disk, and not only in the system's
     * memory: a power cut a second later does not harm them.
     *
     * @param announced the SHA-256 of the content, as the one who sent it has computed it
     * @return the version of this content, also if another upload has the name by now
     * @throws RefusedException {@link Code#BAD_REQUEST} if there are still bytes missing; {@link Code#DIGEST_MISMATCH} if
     *     the content has another SHA-256; {@link Code#NO_SPACE} or {@link Code#UNAVAILABLE} if it cannot be stored. The
     *     older file then stays as it is.
     */
    Version commit(byte[] announced) throws RefusedException {
        // BEGIN SOLUTION 5.1
        if (written < size) {
            throw new RefusedException(Code.BAD_REQUEST, "only " + written + " of " + size + " bytes have come");
        }
        try {
            if (!MessageDigest.isEqual(sha256.digest(), announced)) {
                throw new RefusedException(
                        Code.DIGEST_MISMATCH, "the content does not match its SHA-256: it was changed on the way");
            }
            sync.finish();
            file.close();
            Version version = Version.of(attributes(temporary)); // the real name may be another one's a moment later
            rename();
            syncFolder(target.getParent());
            return version;
        } catch (IOException e) {
            throw cannotBeStored(e);
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.1: check, sync the file, rename it, sync the folder");
    }
    // BEGIN SOLUTION 5.1

    private void rename() throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** The names stand in the folder, which is to reach the disk, too. */
    static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows cannot open a folder, and some file systems cannot sync one: they take care of names themselves.
            // Java does not tell these from a disk that fails; the content is safe on it already, as file.force() said.
            return;
        }
    }

    private RefusedException cannotBeStored(IOException e) {
        return DiskFailure.storing(name, e, target.getParent(), size - written + 1);
    }
    // END SOLUTION

    /**
     * Ends the upload, and the threads that work for it, if there are any. If it was not {@linkplain #commit committed},
     * nothing of it is left. May be called twice.
     */
    @Override
    public void close() throws IOException {
        // BEGIN SOLUTION 5.1
        sha256.close();
        sync.close();
        try {
            file.close();
        } finally {
            Files.deleteIfExists(temporary);
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.1: remove the temporary file if it is still there");
    }
}
