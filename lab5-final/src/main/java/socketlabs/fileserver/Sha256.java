package socketlabs.fileserver;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest that tells a content from every other, ready-made: 32 bytes, on the wire 64 hex digits. */
public final class Sha256 {

    /** So many bytes has a digest. */
    public static final int LENGTH = 32;

    private Sha256() {}

    /** A digest that has seen no bytes yet. */
    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256, but not this one", e);
        }
    }

    /** The digest in 64 lower-case hex digits. */
    public static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    /**
     * The digest that 64 hex digits stand for, in either case.
     *
     * @throws RefusedException with {@link Code#BAD_REQUEST} if the text is something else
     */
    public static byte[] parse(String text) throws RefusedException {
        try {
            if (text.length() == 2 * LENGTH) {
                return HexFormat.of().parseHex(text);
            }
        } catch (IllegalArgumentException e) {
            throw notADigest(text);
        }
        throw notADigest(text);
    }

    private static RefusedException notADigest(String text) {
        return new RefusedException(
                Code.BAD_REQUEST, "a SHA-256 has " + 2 * LENGTH + " hex digits, not " + Printable.quoted(text));
    }
}
