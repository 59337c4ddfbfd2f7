// A download gets its name before it is on the disk.
// fails: 5.8
// says: gone with the power
// because: After a power cut there is a file of zeros, or an empty one, in place of the older file.
// replaces: Download.keep
if (!MessageDigest.isEqual(digest.digest(), expected)) {
    discard();
    throw new IOException("what has come is not what was announced: the file has changed meanwhile, or was"
            + " damaged on the way");
}
channel.close(); // not every system renames an open file
try {
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
} catch (AtomicMoveNotSupportedException e) {
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
}
removeLeftovers();
