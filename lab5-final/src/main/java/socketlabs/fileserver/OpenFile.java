package socketlabs.fileserver;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * A file of the store that is open for reading. What is read is this one version, even if another file has taken its
 * name since: an upload does not write into the older file, it takes its place.
 *
 * <p>Somebody else with access to the folder may still write into the very file, or cut it off. So whoever promises a
 * client {@link #size} bytes has to see whether they come.
 *
 * @param channel the content, from its beginning; closed with this
 * @param version of the file when it was opened
 */
record OpenFile(FileChannel channel, Version version) implements Closeable {

    /** The size of the file when it was opened. */
    long size() {
        return version.size();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
