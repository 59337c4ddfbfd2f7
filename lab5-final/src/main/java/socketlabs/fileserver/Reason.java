package socketlabs.fileserver;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words to the one in front of the screen what went wrong, ready-made: some exceptions say only where. */
public final class Reason {

    private Reason() {}

    /**
     * The reason in a line, where the file was named already.
     *
     * @param named what the line before it is about
     */
    public static String of(IOException e, String named) {
        return e instanceof FileSystemException inFileSystem && named.equals(inFileSystem.getFile())
                ? inWords(inFileSystem)
                : of(e);
    }

    /** The reason in a line; with the file, where the exception is about one. */
    public static String of(IOException e) {
        if (e instanceof UnknownHostException) {
            return "there is no host of this name";
        }
        if (e instanceof SocketTimeoutException && "Connect timed out".equalsIgnoreCase(e.getMessage())) {
            return "nobody answers";
        }
        if (e instanceof FileSystemException inFileSystem) {
            return inFileSystem.getFile() + ": " + inWords(inFileSystem);
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static String inWords(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof NotDirectoryException) {
            return "it is not a folder";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "it is there already";
        }
        return e.getReason() == null ? "the file system refuses it" : e.getReason();
    }
}
