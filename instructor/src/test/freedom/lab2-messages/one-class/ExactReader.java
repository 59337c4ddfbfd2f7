package socketlabs.messages;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

final class ExactReader {

    private ExactReader() {}

    static byte[] readExactly(InputStream in, int count) throws IOException {
        return Everything.exactly(in, count, false).orElseThrow();
    }

    static Optional<byte[]> readExactlyOrEnd(InputStream in, int count) throws IOException {
        return Everything.exactly(in, count, true);
    }
}
