package socketlabs.fileserver;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Peer;

/** What a server replies, and the other things on the wire. */
final class Replies {

    private Replies() {}

    /** {@code OK <length>} LF and the body. */
    static byte[] ok(String body) {
        return ok(Bytes.utf8(body));
    }

    static byte[] ok(byte[] body) {
        byte[] head = Bytes.utf8("OK " + body.length + "\n");
        return ByteBuffer.allocate(head.length + body.length)
                .put(head)
                .put(body)
                .array();
    }

    /** Expects an error with this code next, whatever its message is; and gives that. */
    static String expectError(String code, Peer client) {
        client.expect("ERROR " + code + " ");
        StringBuilder message = new StringBuilder();
        byte[] one = client.take(1);
        while (one[0] != '\n') {
            message.append((char) one[0]);
            one = client.take(1);
        }
        return message.toString();
    }

    /** The line behind the content of an upload. */
    static String digestLine(String content) {
        return digestLine(Bytes.utf8(content));
    }

    static String digestLine(byte[] content) {
        return Sha256.hex(sha256(content)) + "\n";
    }

    static byte[] sha256(byte[] content) {
        return Sha256.start().digest(content);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
