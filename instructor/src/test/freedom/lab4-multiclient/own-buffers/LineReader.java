package socketlabs.multiclient;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One array for what has come, in which the lines are looked for. */
final class LineReader {

    static final int MAX_LENGTH = 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[MAX_LENGTH + 2];
    private int end;

    LineReader(InputStream in) {
        this.in = in;
    }

    Optional<String> readLine() throws IOException, CommandException {
        int searched = 0;
        while (true) {
            for (; searched < end; searched++) {
                if (buffer[searched] == '\n') {
                    return Optional.of(take(searched));
                }
                if (searched >= MAX_LENGTH && !(searched == MAX_LENGTH && buffer[searched] == '\r')) {
                    throw new CommandException(Code.LINE_TOO_LONG, "too long");
                }
            }
            int n = in.read(buffer, end, buffer.length - end);
            if (n == -1 && end == 0) {
                return Optional.empty();
            }
            if (n == -1) {
                throw new EOFException("the end after " + end + " bytes of a line");
            }
            end += n;
        }
    }

    private String take(int lf) throws CommandException {
        int length = lf > 0 && buffer[lf - 1] == '\r' ? lf - 1 : lf;
        byte[] line = new byte[length];
        System.arraycopy(buffer, 0, line, 0, length);
        System.arraycopy(buffer, lf + 1, buffer, 0, end - lf - 1);
        end -= lf + 1;
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
        } catch (CharacterCodingException e) {
            throw new CommandException(Code.BAD_REQUEST, "not UTF-8");
        }
    }
}
