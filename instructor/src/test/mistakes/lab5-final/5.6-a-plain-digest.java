// The password is hashed with SHA-256.
// fails: 5.6
// says: SecretKeyFactory knows PBKDF2WithHmacSHA256
// because: A graphics card tries a billion of them a second.
import java.nio.charset.StandardCharsets;
// replaces: Password
private static byte[] hash(char[] word, byte[] salt, int rounds) {
    MessageDigest sha256 = Sha256.start();
    sha256.update(salt);
    return sha256.digest(new String(word).getBytes(StandardCharsets.UTF_8));
}
