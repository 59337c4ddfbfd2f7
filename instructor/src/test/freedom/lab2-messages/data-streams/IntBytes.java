package socketlabs.messages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** With the JDK's data streams, over arrays. */
final class IntBytes {

    static final int LENGTH = 4;

    private IntBytes() {}

    static byte[] toBytes(int value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new DataOutputStream(bytes).writeInt(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static int toInt(byte[] bytes) {
        if (bytes.length != 4) {
            throw new IllegalArgumentException(bytes.length + " bytes");
        }
        try {
            return new DataInputStream(new ByteArrayInputStream(bytes)).readInt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
