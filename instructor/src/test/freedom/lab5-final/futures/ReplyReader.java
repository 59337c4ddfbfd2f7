package socketlabs.fileserver;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads its lines itself, and parses them with regular expressions. */
final class ReplyReader {

    private final DataInputStream in;

    ReplyReader(InputStream in) {
        this.in = new DataInputStream(in);
    }

    long readLength() throws IOException {
        String line = line();
        if (line.matches("OK [0-9]{1,19}") && new java.math.BigInteger(line.substring(3)).bitLength() < 64) {
            return Long.parseLong(line.substring(3));
        }
        throw problem(line);
    }

    void readReady() throws IOException {
        String line = line();
        if (!line.equals("READY")) {
            throw problem(line);
        }
    }

    String readText(int most) throws IOException {
        long length = readLength();
        if (length > most) {
            throw new ProtocolException("too long: " + length);
        }
        byte[] text = new byte[(int) length];
        int done = 0;
        while (done < text.length) {
            int n = in.read(text, done, text.length - done);
            if (n < 0) {
                throw new EOFException(done + " of " + length + " bytes");
            }
            done += n;
        }
        return decode(ByteBuffer.wrap(text));
    }

    private String line() throws IOException {
        ByteBuffer line = ByteBuffer.allocate(1025);
        for (byte b = in.readByte(); b != '\n'; b = in.readByte()) {
            if (!line.hasRemaining()) {
                throw new ProtocolException("a line without end");
            }
            line.put(b);
        }
        String text = decode(line.flip());
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static IOException problem(String line) {
        if (!line.matches("ERROR [^ ]+ .*")) {
            return new ProtocolException("not a reply: " + Printable.of(line));
        }
        String code = line.split(" ")[1];
        String message = Printable.of(line.substring("ERROR ".length() + code.length() + 1));
        return new RefusedException(Code.ofWord(code).orElse(Code.INTERNAL), message);
    }

    private static String decode(ByteBuffer bytes) throws ProtocolException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new ProtocolException("not UTF-8");
        }
    }
}
