// The older file is deleted, and then the new one moved.
// fails: 3.3
// says: ATOMIC_MOVE is one
// because: A crash between the two leaves none.
// replaces: IncomingFile.keep
sync(temporary, StandardOpenOption.WRITE);
Files.deleteIfExists(target);
Files.move(temporary, target);
syncFolder();
