// The version is asked for under the real name, after the renaming.
// fails: 5.1
// says: the digest of these bytes would be remembered for the other file
// because: Of two uploads at once, the first one's digest is remembered for the other one's content.
// replaces: Upload.commit
if (written < size) {
    throw new RefusedException(Code.BAD_REQUEST, "only " + written + " of " + size + " bytes have come");
}
try {
    if (!MessageDigest.isEqual(sha256.digest(), announced)) {
        throw new RefusedException(Code.DIGEST_MISMATCH, "the content does not match its SHA-256");
    }
    sync.finish();
    file.close();
    rename();
    syncFolder(target.getParent());
    return Version.of(attributes(target));
} catch (IOException e) {
    throw cannotBeStored(e);
}
