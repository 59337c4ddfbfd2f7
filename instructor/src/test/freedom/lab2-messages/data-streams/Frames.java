package socketlabs.messages;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** With the JDK's data streams, and a buffer of the right size below the one that writes. */
final class Frames {

    static final int MAX_LENGTH = 4096;

    private Frames() {}

    static Optional<byte[]> read(InputStream in) throws IOException {
        Optional<byte[]> header = ExactReader.readExactlyOrEnd(in, IntBytes.LENGTH);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        int length = IntBytes.toInt(header.get());
        if (length > MAX_LENGTH || length < 0) {
            throw new BadFrameException("bad length: " + length);
        }
        byte[] message = new byte[length];
        DataInputStream data = new DataInputStream(in);
        for (int i = 0; i < length; i++) {
            try {
                message[i] = data.readByte();
            } catch (EOFException e) {
                throw new EOFException("the message lacks " + (length - i) + " bytes");
            }
        }
        return Optional.of(message);
    }

    static void write(byte[] message, OutputStream out) throws IOException {
        if (message.length > MAX_LENGTH) {
            throw new IllegalArgumentException("too long: " + message.length);
        }
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, MAX_LENGTH + IntBytes.LENGTH));
        data.writeInt(message.length);
        data.write(message);
        data.flush();
    }
}
