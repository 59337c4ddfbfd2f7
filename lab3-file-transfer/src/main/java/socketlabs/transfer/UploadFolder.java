package socketlabs.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The folder where a server keeps the files that it was sent, and out of which no upload ever leads. */
final class UploadFolder {

    private final Path folder;

    UploadFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * To be called before the first upload: makes the folder if it is not there, and removes what a crash has left in
     * it.
     *
     * @throws IOException if there is no such folder, and none can be made: for instance where a file of that name is
     */
    void open() throws IOException {
        // BEGIN SOLUTION 3.3
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        IncomingFile.clearLeftovers(folder);
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 3.3: make the folder, and clear it of leftovers");
    }

    /**
     * Receives what follows a header, content and SHA-256, and keeps it under its name, whole or not at all. If this
     * method throws, the folder is as it was before.
     *
     * @return the file
     * @throws RefusedException if the {@linkplain FileNames name} is refused, which nothing is read for, or the file
     *     cannot be stored, or does not match its SHA-256. Its message goes to the client, so it tells what is wrong,
     *     and not where on this machine the folder is.
     * @throws IOException of another kind, if the connection ends too early, or breaks: nobody is left to be told
     */
    Path receive(Header header, InputStream in) throws IOException {
        // BEGIN SOLUTION 3.3
        FileNames.check(header.name());
        Path target = pathOf(header.name());
        try (IncomingFile incoming = begin(target, header.size())) {
            incoming.receive(in, header.size(), ProgressListener.NONE);
            keep(incoming);
        }
        return target;
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 3.3: check the name, then receive and keep the file");
    }
    // BEGIN SOLUTION 3.3

    private Path pathOf(String name) throws RefusedException {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            throw new RefusedException("this server's system cannot write the name", e);
        }
    }

    private IncomingFile begin(Path target, long size) throws RefusedException {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (size > free) {
                throw new RefusedException("there is no room for " + size + " bytes: " + free + " are free");
            }
            return IncomingFile.at(target);
        } catch (IOException e) {
            throw notStored(e);
        }
    }

    private static void keep(IncomingFile incoming) throws RefusedException {
        try {
            incoming.keep();
        } catch (IOException e) {
            throw notStored(e);
        }
    }

    /** What goes wrong with the disk is no reason to hang up on the client: it gets an answer. */
    private static RefusedException notStored(IOException e) {
        return e instanceof RefusedException refused
                ? refused
                : new RefusedException("the file cannot be stored: " + Reason.of(e), e);
    }
    // END SOLUTION
}
