// The content is synced after the rename.
// fails: 5.1
// says: after the last write and before the move, the file is synced
// because: A power cut between the two leaves the name with half of a file.
// replaces: Upload.commit
if (written < size) {
    throw new RefusedException(Code.BAD_REQUEST, "only " + written + " of " + size + " bytes have come");
}
try {
    if (!MessageDigest.isEqual(sha256.digest(), announced)) {
        throw new RefusedException(
                Code.DIGEST_MISMATCH, "the content does not match its SHA-256: it was changed on the way");
    }
    Version version = Version.of(attributes(temporary));
    rename();
    sync.finish();
    file.close();
    syncFolder(target.getParent());
    return version;
} catch (IOException e) {
    throw cannotBeStored(e);
}
