package socketlabs.transfer;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import socketlabs.testkit.Bytes;

/** The bytes on the wire, computed without the code that is tested. */
final class UploadForTest {

    private UploadForTest() {}

    /** Length of the name, name, size. */
    static byte[] header(String name, long size) {
        byte[] encoded = Bytes.utf8(name);
        return ByteBuffer.allocate(2 + encoded.length + 8)
                .putShort((short) encoded.length)
                .put(encoded)
                .putLong(size)
                .array();
    }

    /** Header, content, SHA-256. */
    static byte[] upload(String name, byte[] content) {
        return join(header(name, content.length), withDigest(content));
    }

    /** What the server answers to an upload that it has kept: 0, size, content, SHA-256. */
    static byte[] reply(byte[] content) {
        byte[] head =
                ByteBuffer.allocate(9).put((byte) 0).putLong(content.length).array();
        return join(head, withDigest(content));
    }

    /** Content, and its SHA-256. */
    static byte[] withDigest(byte[] content) {
        return join(content, sha256().digest(content));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
