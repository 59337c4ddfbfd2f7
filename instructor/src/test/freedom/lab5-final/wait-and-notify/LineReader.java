package socketlabs.fileserver;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Collects bytes, then looks whether the text that they make gives the same bytes again. */
final class LineReader {

    static final int MAX_LENGTH = 1024;

    private final InputStream in;

    LineReader(InputStream in) {
        this.in = in;
    }

    String readLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean carriageReturn = false;
        while (true) {
            int b = in.read();
            if (b == -1 && bytes.size() == 0 && !carriageReturn) {
                return null;
            }
            if (b == -1) {
                throw new EOFException("a line of " + bytes.size() + " bytes has no end");
            }
            if (b == '\n') {
                return text(bytes.toByteArray());
            }
            if (carriageReturn) {
                add(bytes, '\r');
            }
            carriageReturn = b == '\r';
            if (!carriageReturn) {
                add(bytes, b);
            } else if (bytes.size() > MAX_LENGTH) {
                add(bytes, b);
            }
        }
    }

    private static void add(ByteArrayOutputStream bytes, int b) throws RefusedException {
        if (bytes.size() == MAX_LENGTH) {
            throw new RefusedException(Code.LINE_TOO_LONG, "too long");
        }
        bytes.write(b);
    }

    private static String text(byte[] bytes) throws RefusedException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            throw new RefusedException(Code.BAD_REQUEST, "no UTF-8");
        }
        return text;
    }
}
