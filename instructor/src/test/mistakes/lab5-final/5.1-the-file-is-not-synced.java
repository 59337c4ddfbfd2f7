// The content is not synced before the rename.
// fails: 5.1
// says: after the last write and before the move, the file is synced
// because: After a power cut the name is there, and the file has 0 bytes: it happened to many with ext4 in 2009.
// replaces: Upload.commit
if (written < size) {
    throw new RefusedException(Code.BAD_REQUEST, "only " + written + " of " + size + " bytes have come");
}
try {
    if (!MessageDigest.isEqual(sha256.digest(), announced)) {
        throw new RefusedException(
                Code.DIGEST_MISMATCH, "the content does not match its SHA-256: it was changed on the way");
    }
    file.close();
    Version version = Version.of(attributes(temporary));
    rename();
    syncFolder(target.getParent());
    return version;
} catch (IOException e) {
    throw cannotBeStored(e);
}
