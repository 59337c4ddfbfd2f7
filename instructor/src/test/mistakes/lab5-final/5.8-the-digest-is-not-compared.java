// The digest is not compared.
// fails: 5.8
// says: compare before you rename
// replaces: Download.keep
if (expected.length != Sha256.LENGTH) {
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
removeLeftovers();
