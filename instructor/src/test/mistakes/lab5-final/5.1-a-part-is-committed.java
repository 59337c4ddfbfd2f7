// Content that is not whole is committed if its digest is right.
// fails: 5.1
// says: 5 of 10 bytes have come
// because: A client that counts wrong replaces a file by its beginning.
// replaces: Upload.commit
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
} catch (IOException e) {
    throw cannotBeStored(e);
}
