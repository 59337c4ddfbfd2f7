package socketlabs.fileserver;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as a server keeps it: not the word itself, but what PBKDF2 with HMAC-SHA-256 (RFC 8018, section 5.2) makes
 * of it and of a random salt. Whoever gets to see that still has to guess, each guess costs him {@link #ROUNDS} rounds,
 * and because of the salt he can guess one server's password only.
 */
public final class Password {

    /** So many rounds make a guess expensive, and an honest attempt take part of a second. */
    public static final int ROUNDS = 600_000;

    static final int SALT_LENGTH = 16;
    static final int HASH_LENGTH = 32;

    private final byte[] salt;
    private final byte[] hash;
    private final int rounds;

    private Password(byte[] salt, byte[] hash, int rounds) {
        this.salt = salt;
        this.hash = hash;
        this.rounds = rounds;
    }

    /** A password that was read from somewhere, hashed with {@link #ROUNDS}. The array can be cleared afterwards. */
    public static Password of(char[] word) {
        return of(word, ROUNDS);
    }

    /**
     * Hashes a password with a salt of its own: {@link #SALT_LENGTH} bytes that nobody can foresee. The hash has
     * {@link #HASH_LENGTH} bytes.
     *
     * @param rounds of PBKDF2, fewer in tests
     */
    static Password of(char[] word, int rounds) {
        // BEGIN SOLUTION 5.6
        byte[] salt = new byte[SALT_LENGTH];
        new SecureRandom().nextBytes(salt);
        return new Password(salt, hash(word, salt, rounds), rounds);
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.6: hash the password with a salt of its own");
    }

    /**
     * Whether this is the word. It takes as long for a word that is nearly right as for any other: the time would tell
     * how much of it is right.
     */
    boolean matches(String attempt) {
        // BEGIN SOLUTION 5.6
        return MessageDigest.isEqual(hash, hash(attempt.toCharArray(), salt, rounds));
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.6: hash the attempt alike, and compare");
    }
    // BEGIN SOLUTION 5.6

    private static byte[] hash(char[] word, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(word, salt, rounds, HASH_LENGTH * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2 since version 8", e);
        } finally {
            spec.clearPassword();
        }
    }
    // END SOLUTION

    /** The salt, for tests. */
    byte[] salt() {
        return salt.clone();
    }

    /** The hash, for tests. */
    byte[] hash() {
        return hash.clone();
    }

    /** Says nothing. */
    @Override
    public String toString() {
        return "Password[…]";
    }
}
