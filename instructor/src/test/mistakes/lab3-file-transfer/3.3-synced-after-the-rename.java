// The file is synced after it got its name.
// fails: 3.3
// says: after the last write and before the move, the file is synced
// because: A power cut between the two leaves half a file under the real name, and the older one is gone.
// replaces: IncomingFile.keep
try {
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
} catch (AtomicMoveNotSupportedException e) {
    Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
}
sync(target, StandardOpenOption.WRITE);
syncFolder();
