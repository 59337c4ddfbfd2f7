package socketlabs.messages;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Peer;

/** Frames made and read without the code under test. */
final class FrameForTest {

    private static final int HEADER = 4;
    private static final int LONGEST = 4096;

    private FrameForTest() {}

    /** The bytes of a frame for each of these messages, one after another. */
    static byte[] frames(String... messages) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String message : messages) {
            byte[] bytes = Bytes.utf8(message);
            all.writeBytes(length(bytes.length));
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }

    /** The first four bytes of a frame whose message is said to be so long. */
    static byte[] length(int length) {
        return ByteBuffer.allocate(HEADER).putInt(length).array();
    }

    /** Takes the next frame from the student's code, and gives its message. */
    static String next(Peer peer) {
        return text(peer.take(lengthIn(peer.take(HEADER))));
    }

    /** The message of the one frame that these bytes are to be. */
    static String only(byte[] bytes) {
        Expect.that(bytes.length >= HEADER, "a frame", bytes.length + " bytes were written", null);
        int length = lengthIn(Bytes.piece(bytes, 0, HEADER));
        Expect.that(
                bytes.length == HEADER + length,
                "one frame: a length, then so many bytes, and nothing more",
                "the length is " + length + ", and after it came " + (bytes.length - HEADER) + " bytes",
                null);
        return text(Bytes.piece(bytes, HEADER, bytes.length));
    }

    /** What a method has returned, for a report. */
    static String inWords(Optional<byte[]> returned) {
        if (returned == null) {
            return "null";
        }
        return returned.map(bytes -> bytes.length + " bytes").orElse("Optional.empty()");
    }

    private static int lengthIn(byte[] header) {
        int length = ByteBuffer.wrap(header).getInt();
        Expect.that(
                length >= 0 && length <= LONGEST,
                "a frame, which begins with a length of 0 to " + LONGEST,
                "its first four bytes are a length of " + length,
                "something was sent that is not a frame: all that is sent goes through Frames.write");
        return length;
    }

    private static String text(byte[] message) {
        return new String(message, StandardCharsets.UTF_8);
    }
}
