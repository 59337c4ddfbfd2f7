// The password is kept as it is.
// fails: 5.6
// says: SecretKeyFactory knows PBKDF2WithHmacSHA256
// because: Whoever sees the memory or a dump of it has it.
import java.nio.charset.StandardCharsets;
// replaces: Password
private static byte[] hash(char[] word, byte[] salt, int rounds) {
    return new String(word).getBytes(StandardCharsets.UTF_8);
}
