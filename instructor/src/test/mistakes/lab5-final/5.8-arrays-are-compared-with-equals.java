// Two arrays are compared with equals.
// fails: 5.8
// says: equals() of two arrays
// replaces: Download.keep
if (!digest.digest().equals(expected)) {
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
