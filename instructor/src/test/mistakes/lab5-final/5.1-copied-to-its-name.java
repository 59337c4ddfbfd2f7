// The finished file is copied to its name, and not renamed.
// fails: 5.1
// says: rename the temporary file
// because: Readers see half of it while it is copied; a link in its place is written through.
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
    try (FileChannel to = FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
            FileChannel from = FileChannel.open(temporary, StandardOpenOption.READ)) {
        from.transferTo(0, size, to);
        to.force(true);
    }
    version = Version.of(attributes(target));
    syncFolder(target.getParent());
    return version;
} catch (IOException e) {
    throw cannotBeStored(e);
}
