package socketlabs.transfer;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

record Header(String name, long size) {

    static final long MAX_SIZE = 1L << 40;

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
            out.writeShort(utf8.length);
            out.write(utf8);
            out.writeLong(size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Optional<Header> readFrom(InputStream in) throws IOException {
        PushbackInputStream first = new PushbackInputStream(in, 1);
        int peek = first.read();
        if (peek < 0) {
            return Optional.empty();
        }
        first.unread(peek);
        DataInputStream data = new DataInputStream(first);
        byte[] utf8 = new byte[data.readUnsignedShort()];
        data.readFully(utf8);
        long size = data.readLong();
        if (size < 0 || size > MAX_SIZE) {
            throw new RefusedException("size " + size);
        }
        try {
            String name = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            return Optional.of(new Header(name, size));
        } catch (CharacterCodingException e) {
            throw new RefusedException("not UTF-8");
        }
    }
}
