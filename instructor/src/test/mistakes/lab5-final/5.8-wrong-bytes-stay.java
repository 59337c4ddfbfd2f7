// What does not match its digest stays for the next download.
// fails: 5.8
// says: have to go
// because: Every further try goes on from the same wrong bytes, and fails.
// replaces: Download.keep
if (!MessageDigest.isEqual(digest.digest(), expected)) {
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
