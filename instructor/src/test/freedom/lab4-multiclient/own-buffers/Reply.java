package socketlabs.multiclient;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Arrays and channels in place of streams. */
sealed interface Reply {

    void sendTo(OutputStream out) throws IOException;

    default boolean isLast() {
        return false;
    }

    record Text(String text) implements Reply {
        @Override
        public void sendTo(OutputStream out) throws IOException {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            byte[] head = head(body.length);
            byte[] all = new byte[head.length + body.length];
            System.arraycopy(head, 0, all, 0, head.length);
            System.arraycopy(body, 0, all, head.length, body.length);
            out.write(all);
            out.flush();
        }
    }

    record FileContent(Path file, long size) implements Reply {
        @Override
        public void sendTo(OutputStream out) throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate(32 * 1024).put(head(size));
            try (FileChannel content = FileChannel.open(file, StandardOpenOption.READ)) {
                long left = size;
                do {
                    buffer.limit((int) Math.min(buffer.capacity(), buffer.position() + left));
                    int n = left == 0 ? 0 : content.read(buffer);
                    if (n == -1) {
                        throw new EOFException("shorter by " + left);
                    }
                    left -= n;
                    out.write(buffer.array(), 0, buffer.position());
                    buffer.clear();
                } while (left > 0);
            }
            out.flush();
        }
    }

    record Goodbye() implements Reply {
        @Override
        public void sendTo(OutputStream out) throws IOException {
            out.write(head(0));
            out.flush();
        }

        @Override
        public boolean isLast() {
            return true;
        }
    }

    record Failure(Code code, String message) implements Reply {
        @Override
        public void sendTo(OutputStream out) throws IOException {
            StringBuilder line = new StringBuilder("ERROR ").append(code.word()).append(' ');
            message.codePoints().map(c -> Character.isISOControl(c) ? '.' : c).forEach(line::appendCodePoint);
            out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        @Override
        public boolean isLast() {
            return code.endsConnection();
        }
    }

    private static byte[] head(long length) {
        return String.format(Locale.ROOT, "OK %d\n", length).getBytes(StandardCharsets.US_ASCII);
    }
}
