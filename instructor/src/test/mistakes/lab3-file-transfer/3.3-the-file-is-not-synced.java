// The content is not synced before the rename.
// fails: 3.3
// says: after the last write and before the move, the file is synced
// because: After a power cut the name is there, and the file has 0 bytes: it happened to many with ext4 in 2009.
// replaces: IncomingFile.keep
try {
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
} catch (AtomicMoveNotSupportedException e) {
    Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
}
syncFolder();
