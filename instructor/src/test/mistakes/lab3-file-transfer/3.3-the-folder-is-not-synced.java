// The folder is not synced after the rename.
// fails: 3.3
// says: after the move, the folder is synced
// because: After a power cut the older file is there again, though the client was told that the new one is kept.
// replaces: IncomingFile.keep
sync(temporary, StandardOpenOption.WRITE);
try {
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
} catch (AtomicMoveNotSupportedException e) {
    Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
}
