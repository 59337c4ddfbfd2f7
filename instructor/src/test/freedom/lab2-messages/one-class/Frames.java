package socketlabs.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

final class Frames {

    static final int MAX_LENGTH = 4096;

    private Frames() {}

    static Optional<byte[]> read(InputStream in) throws IOException {
        return Everything.frame(in);
    }

    static void write(byte[] message, OutputStream out) throws IOException {
        Everything.frame(message, out);
    }
}
