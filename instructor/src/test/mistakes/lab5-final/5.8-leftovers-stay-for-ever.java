// What broken downloads of older contents have left stays for ever.
// fails: 5.8
// says: the number of files
// replaces: Download.keep
if (!MessageDigest.isEqual(digest.digest(), expected)) {
    discard();
    throw new IOException("what has come is not what was announced: the file has changed meanwhile, or was"
            + " damaged on the way");
}
channel.force(true);
channel.close(); // not every system renames an open file
try {
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
} catch (AtomicMoveNotSupportedException e) {
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
}
