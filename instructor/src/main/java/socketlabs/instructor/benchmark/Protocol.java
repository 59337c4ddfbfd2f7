package socketlabs.instructor.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalLong;

/** How a file is asked for, and where its reply ends. */
enum Protocol {
    LAB_5 {
        @Override
        ByteBuffer get(String name) {
            return bytes("GET " + name + "\n");
        }

        @Override
        OptionalLong replyLength(String beginning) throws IOException {
            int end = beginning.indexOf('\n');
            if (end == -1) {
                return OptionalLong.empty();
            }
            String line = beginning.substring(0, end);
            if (!line.startsWith("OK ")) {
                throw new IOException("the server said: " + line);
            }
            return OptionalLong.of(end + 1 + Long.parseLong(line.substring(3)));
        }
    },

    HTTP {
        @Override
        ByteBuffer get(String name) {
            return bytes("GET /" + name + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }

        @Override
        OptionalLong replyLength(String beginning) throws IOException {
            int end = beginning.indexOf("\r\n\r\n");
            if (end == -1) {
                return OptionalLong.empty();
            }
            String[] lines = beginning.substring(0, end).split("\r\n");
            if (!lines[0].startsWith("HTTP/1.1 200")) {
                throw new IOException("the server said: " + lines[0]);
            }
            for (String line : lines) {
                if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    return OptionalLong.of(
                            end + 4 + Long.parseLong(line.substring(15).strip()));
                }
            }
            throw new IOException("the server did not tell the length");
        }
    },

    /** Here each file comes on a connection of its own: see {@link BigDownload}. */
    FTP {
        @Override
        ByteBuffer get(String name) {
            return bytes("RETR " + name + "\r\n");
        }

        @Override
        OptionalLong replyLength(String beginning) {
            throw new UnsupportedOperationException("the end of the connection is the end of the file");
        }
    };

    /** The request for a file. */
    abstract ByteBuffer get(String name);

    /** How long the reply that begins so is altogether, header included; empty if the header is not whole yet. */
    abstract OptionalLong replyLength(String beginning) throws IOException;

    static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
