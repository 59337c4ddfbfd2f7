package socketlabs.fileserver;

import java.io.Closeable;
import java.io.IOException;

/**
 * Serves the files of a folder to many clients at once.
 */
public final class FileServer implements Closeable {

    private final ServerSettings settings;

    /** Makes a server that is not started yet: it holds no port, no thread and no file. */
    public FileServer(ServerSettings settings) {
        this.settings = settings;
    }

    /**
     * Opens the folder and the port, and accepts clients on a thread of its own.
     *
     * @throws IOException if the folder cannot be opened, or the port, for instance because another program has it
     */
    public void start() throws IOException {
        throw new UnsupportedOperationException("Step 5.7: " + settings);
    }

    /** The port that the server listens on, also if it was chosen by the system. Known once it is started. */
    public int port() {
        throw new UnsupportedOperationException("Step 5.7: to come");
    }

    /**
     * Stops the server: no more clients are accepted, replies under way are finished, but for no longer than the
     * settings' {@code lastCall}, then all clients are gone and the port is free. May be called twice.
     */
    @Override
    public void close() throws IOException {}
}
