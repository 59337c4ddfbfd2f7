// The salt is the same for every password.
// fails: 5.6
// says: a salt is random
// because: Whoever computes the hashes of all likely words once can look up every password.
import java.util.Random;
// replaces: Password.of
byte[] salt = new byte[SALT_LENGTH];
new Random(42).nextBytes(salt);
return new Password(salt, hash(word, salt, rounds), rounds);
