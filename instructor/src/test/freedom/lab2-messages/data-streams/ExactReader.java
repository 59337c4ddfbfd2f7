package socketlabs.messages;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** With readNBytes, whose result is looked at. */
final class ExactReader {

    private ExactReader() {}

    static byte[] readExactly(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length != count) {
            throw new EOFException((count - bytes.length) + " bytes missing of " + count);
        }
        return bytes;
    }

    static Optional<byte[]> readExactlyOrEnd(InputStream in, int count) throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        byte[] bytes = new byte[count];
        bytes[0] = (byte) first;
        int n = 1 + in.readNBytes(bytes, 1, count - 1);
        if (n != count) {
            throw new EOFException((count - n) + " bytes missing of " + count);
        }
        return Optional.of(bytes);
    }
}
