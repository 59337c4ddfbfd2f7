package socketlabs.fileserver;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.DosFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The folder that a server serves, and out of which nothing ever leads. Of all that may stand in it, a client gets to
 * know the regular files that are not hidden and have a {@linkplain FileName plain name}. Folders, symbolic links, pipes
 * and devices are none, wherever a link may lead: to a client, they do not exist.
 *
 * <p>Any number of threads may use a store at once. Other programs may change the folder meanwhile; no other server may
 * use it.
 *
 * <p>Everything that fails is a {@link RefusedException} with the code that the client is to be told, and a message that
 * does not tell where the folder is.
 */
final class Store {

    // BEGIN SOLUTION 5.1
    /** So many times may a file be replaced while it is being opened, before that is called a failure. */
    private static final int ATTEMPTS = 10;

    private final Path folder;
    private final FileStore disk;

    private Store(Path folder, FileStore disk) {
        this.folder = folder;
        this.disk = disk;
    }

    // END SOLUTION
    /**
     * Opens a folder, which is made if it is not there, and clears it of what a crash has left: of the files of uploads
     * that were never finished, and of nothing else, such as a folder or somebody's own {@code .part}, even if its name
     * begins and ends like a temporary one.
     *
     * @throws IOException if there is no such folder, and none can be made, or it cannot be read
     */
    static Store open(Path folder) throws IOException {
        // BEGIN SOLUTION 5.1
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        Path real = folder.toRealPath();
        Upload.clearLeftovers(real);
        return new Store(real, Files.getFileStore(real));
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.1: make the folder, and clear it of leftovers");
    }

    /**
     * The files, sorted by name as {@link FileName#compareTo} has it. A file that appears or vanishes meanwhile may be
     * among them or not; one of which size and time cannot be told is left out.
     *
     * @throws RefusedException {@link Code#UNAVAILABLE} if the folder cannot be read
     */
    List<StoredFile> list() throws RefusedException {
        // BEGIN SOLUTION 5.1
        List<StoredFile> files = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            for (Path path : paths) {
                stored(path).ifPresent(files::add);
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new RefusedException(Code.UNAVAILABLE, "the folder cannot be read", e);
        }
        files.sort(Comparator.comparing(StoredFile::name));
        return files;
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.1: list the files that a client may know of");
    }
    // BEGIN SOLUTION 5.1

    private static Optional<StoredFile> stored(Path path) {
        try {
            FileName name = FileName.of(path.getFileName().toString());
            BasicFileAttributes attributes = attributes(path);
            return isServed(attributes)
                    ? Optional.of(new StoredFile(
                            name,
                            attributes.size(),
                            attributes.lastModifiedTime().toInstant()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // no name of ours, or it has vanished meanwhile
        }
    }
    // END SOLUTION

    /**
     * The version of a file as it stands there now. The file is not opened for that.
     *
     * @throws RefusedException {@link Code#NOT_FOUND} if there is no such file; {@link Code#UNAVAILABLE} if that cannot
     *     be told
     */
    Version version(FileName name) throws RefusedException {
        // BEGIN SOLUTION 5.1
        try {
            BasicFileAttributes attributes = attributes(pathOf(name));
            if (isServed(attributes)) {
                return Version.of(attributes);
            }
        } catch (IOException e) {
            throw DiskFailure.using(name, e);
        }
        throw DiskFailure.notFound(name);
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.1: look at the file, and not at what a link leads to");
    }

    /**
     * Opens a file for reading. What is opened is a regular file of this folder, and nothing else, whatever takes its
     * place while it is being opened; nothing is opened that could make the caller wait, such as a pipe.
     *
     * @throws RefusedException {@link Code#NOT_FOUND} if there is no such file; {@link Code#UNAVAILABLE} if it is there
     *     and cannot be read
     */
    OpenFile read(FileName name) throws RefusedException {
        // BEGIN SOLUTION 5.1
        Path path = pathOf(name);
        for (int attempt = 1; true; attempt++) {
            // Refuses what is no regular file: to open a pipe is to wait for its writer. Who may change the folder,
            // which no client may, could still put a pipe there right now; Java has no way to open one without waiting.
            Version seen = version(name);
            try {
                return open(path, seen);
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw DiskFailure.using(name, e);
                }
                continue; // another file has taken its place: look at that one
            }
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.1: open a regular file, follow no link");
    }
    // BEGIN SOLUTION 5.1

    /** Looks again when the file is open: what was opened is what was seen only if it stands there before and after. */
    private static OpenFile open(Path path, Version seen) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try {
            BasicFileAttributes attributes = attributes(path);
            if (isServed(attributes) && Version.of(attributes).equals(seen)) {
                return new OpenFile(channel, seen);
            }
            throw new FileSystemException(null, null, "it was changed while it was opened");
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }
    // END SOLUTION

    /**
     * Begins an upload. The file that has the name now, if there is one, stays as it is until the upload is
     * {@linkplain Upload#commit committed}.
     *
     * @param size of the whole content, 0 or more, as somebody announces it
     * @throws RefusedException {@link Code#NO_SPACE} if so much does not fit on the disk; {@link Code#UNAVAILABLE} if
     *     something has the name that is no regular file, such as a folder, or no file can be made
     */
    Upload create(FileName name, long size) throws RefusedException {
        // BEGIN SOLUTION 5.1
        Path target = pathOf(name);
        try {
            if (isTaken(target)) {
                throw new RefusedException(
                        Code.UNAVAILABLE, Printable.quoted(name.text()) + " is the name of something that is no file");
            }
            long free = disk.getUsableSpace();
            if (size > free) {
                throw new RefusedException(
                        Code.NO_SPACE, size + " bytes do not fit on the disk: " + free + " are free");
            }
            return Upload.begin(name, target, size);
        } catch (IOException e) {
            throw DiskFailure.storing(name, e, folder, size);
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.1: begin an upload, if there is room for it");
    }
    // BEGIN SOLUTION 5.1

    private static boolean isTaken(Path target) throws IOException {
        try {
            return !isServed(attributes(target));
        } catch (NoSuchFileException e) {
            return false;
        }
    }
    // END SOLUTION

    /**
     * Removes a file. When this method has returned, not even a power cut brings it back, where the system can sync a
     * folder.
     *
     * @throws RefusedException {@link Code#NOT_FOUND} if there is no such file; {@link Code#UNAVAILABLE} if it cannot
     *     be removed
     */
    void delete(FileName name) throws RefusedException {
        // BEGIN SOLUTION 5.1
        version(name); // refuses what is no regular file: an empty folder could be deleted, too
        try {
            Files.delete(pathOf(name));
        } catch (IOException e) {
            throw DiskFailure.using(name, e);
        }
        Upload.syncFolder(folder);
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.1: remove a file, and nothing that is none");
    }
    // BEGIN SOLUTION 5.1

    /** The only way from a name to a path. A plain name has no separator, so the path is one of this folder. */
    private Path pathOf(FileName name) throws BadNameException {
        try {
            return folder.resolve(name.text());
        } catch (InvalidPathException e) {
            throw new BadNameException("this server's system cannot write the name " + Printable.quoted(name.text()));
        }
    }
    // END SOLUTION
    // BEGIN SOLUTION 5.1

    /** Those of what stands there, and not of what a link leads to. */
    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** On Windows, a file is hidden by an attribute, too. */
    private static boolean isServed(BasicFileAttributes attributes) {
        boolean hidden = attributes instanceof DosFileAttributes dos && dos.isHidden();
        return attributes.isRegularFile() && !hidden;
    }
    // END SOLUTION
}
