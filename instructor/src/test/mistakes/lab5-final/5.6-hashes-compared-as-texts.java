// The hashes are compared as texts in hex, by a helper.
// fails: 5.6
// says: String.equals in Password.isSame
// says: with a stopwatch, one learns from many guesses how many bytes of a hash were right
// replaces: Password.matches
return isSame(hash, hash(attempt.toCharArray(), salt, rounds));
// replaces: Password
private static boolean isSame(byte[] one, byte[] other) {
    return Sha256.hex(one).equals(Sha256.hex(other));
}

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
