// The file is moved with REPLACE_EXISTING, without ATOMIC_MOVE.
// fails: 3.3
// says: ATOMIC_MOVE is one
// because: Java removes the older file first: a crash between the two leaves none.
// replaces: IncomingFile.keep
sync(temporary, StandardOpenOption.WRITE);
Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
syncFolder();
