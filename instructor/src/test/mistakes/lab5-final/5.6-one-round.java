// The rounds are forgotten.
// fails: 5.6
// says: the rounds
// because: A guess costs nothing.
// replaces: Password
private static byte[] hash(char[] word, byte[] salt, int rounds) {
    PBEKeySpec spec = new PBEKeySpec(word, salt, 1, HASH_LENGTH * Byte.SIZE);
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
