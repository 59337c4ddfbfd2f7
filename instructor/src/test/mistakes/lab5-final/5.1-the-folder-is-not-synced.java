// The folder is not synced after the rename.
// fails: 5.1
// says: after the move, the folder is synced
// because: After a power cut the older file is there again, though the client was told OK.
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
    return version;
} catch (IOException e) {
    throw cannotBeStored(e);
}
