// The client is told the file system's own message when its upload cannot be stored.
// fails: 5.1
// says: and not where the folder is
// because: The message is the path, and often says who the user is.
// replaces: Upload.commit
if (written < size) {
    throw new RefusedException(Code.BAD_REQUEST, "only " + written + " of " + size + " bytes have come");
}
try {
    if (!MessageDigest.isEqual(sha256.digest(), announced)) {
        throw new RefusedException(
                Code.DIGEST_MISMATCH, "the content does not match its SHA-256: it was changed on the way");
    }
    sync.finish();
    file.close();
    Version version = Version.of(attributes(temporary));
    rename();
    syncFolder(target.getParent());
    return version;
} catch (RefusedException e) {
    throw e;
} catch (IOException e) {
    throw new RefusedException(Code.UNAVAILABLE, "it cannot be stored: " + e.getMessage(), e);
}
