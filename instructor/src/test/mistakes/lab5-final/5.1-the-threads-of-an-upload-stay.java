// An upload that is closed leaves the threads that hash and sync for it.
// fails: 5.1
// says: what was begun for the upload ends with it
// because: Each large upload that breaks off costs a thread, until there are no more.
// replaces: Upload.close
file.close();
Files.deleteIfExists(temporary);
