// The older file is deleted, and then the new one is renamed.
// fails: 5.8
// says: if it is deleted first
// because: For a moment there is no file, and if the program ends then, for good.
// replaces: Download.keep
if (!MessageDigest.isEqual(digest.digest(), expected)) {
    discard();
    throw new IOException("what has come is not what was announced: the file has changed meanwhile, or was"
            + " damaged on the way");
}
channel.force(true);
channel.close(); // not every system renames an open file
Files.deleteIfExists(target);
Files.move(part, target);
removeLeftovers();
