package socketlabs.fileserver;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Turns what the file system throws into what a client is told, ready-made. A message of the file system's own may tell
 * where the folder is; a client is told only what went wrong.
 */
final class DiskFailure {

    /** How Linux, macOS and Windows say that the disk, or the share of it that one may use, is full. */
    private static final List<String> FULL = List.of("No space left", "quota exceeded", "not enough space");

    private DiskFailure() {}

    /** A file cannot be read, listed or removed. */
    static RefusedException using(FileName name, IOException e) {
        if (e instanceof RefusedException refused) {
            return refused;
        }
        if (e instanceof NoSuchFileException) {
            return notFound(name);
        }
        return new RefusedException(Code.UNAVAILABLE, Printable.quoted(name.text()) + ": " + reason(e), e);
    }

    /** There is no file of this name, or none that a client is to know of. */
    static RefusedException notFound(FileName name) {
        return new RefusedException(Code.NOT_FOUND, "there is no file " + Printable.quoted(name.text()));
    }

    /**
     * A file cannot be stored.
     *
     * @param folder where
     * @param missing how many bytes there must still be room for
     */
    static RefusedException storing(FileName name, IOException e, Path folder, long missing) {
        if (e instanceof RefusedException refused) {
            return refused;
        }
        if (saysFull(e) || isFull(folder, missing)) {
            return new RefusedException(Code.NO_SPACE, "the disk is full", e);
        }
        return new RefusedException(
                Code.UNAVAILABLE, Printable.quoted(name.text()) + " cannot be stored: " + reason(e), e);
    }

    private static boolean saysFull(IOException e) {
        return e.getMessage() != null && FULL.stream().anyMatch(e.getMessage()::contains);
    }

    /** The words of some systems are in the language of their owners; the number of free bytes is not. */
    private static boolean isFull(Path folder, long missing) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < missing;
        } catch (IOException e) {
            return false;
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof FileSystemException inFileSystem) {
            return inFileSystem.getReason() == null ? "the file system refuses it" : inFileSystem.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
