// The length of the hash is given in bytes, where it is asked for in bits.
// fails: 5.6
// says: the length in bits
// because: Four bytes of hash are left.
// replaces: Password
private static byte[] hash(char[] word, byte[] salt, int rounds) {
    PBEKeySpec spec = new PBEKeySpec(word, salt, rounds, HASH_LENGTH);
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
