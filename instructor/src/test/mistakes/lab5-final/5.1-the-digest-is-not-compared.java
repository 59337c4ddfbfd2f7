// The announced digest is not looked at.
// fails: 5.1
// says: compare it with the announced one
// because: What was changed on the way is stored, and nobody learns of it.
// replaces: Upload.commit
if (written < size) {
    throw new RefusedException(Code.BAD_REQUEST, "only " + written + " of " + size + " bytes have come");
}
try {
    if (announced.length != Sha256.LENGTH) {
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
