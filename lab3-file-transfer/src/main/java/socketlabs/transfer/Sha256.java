package socketlabs.transfer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest that follows every content, ready-made: 32 bytes that tell a file from every other. */
final class Sha256 {

    /** So many bytes has a digest. */
    static final int LENGTH = 32;

    private Sha256() {}

    /** A digest that has seen no bytes yet. */
    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256, but not this one", e);
        }
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
