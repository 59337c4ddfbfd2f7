// The hashes are compared with Arrays.equals, and not in constant time.
// fails: 5.6
// says: Arrays.equals in Password.matches
// says: with a stopwatch, one learns from many guesses how many bytes of a hash were right
// because: A comparison that ends at the first difference tells by its time where that was.
import java.util.Arrays;
// replaces: Password.matches
return Arrays.equals(hash, hash(attempt.toCharArray(), salt, rounds));
