// A second close() fails, and so does one after the commit.
// fails: 5.1
// says: deleteIfExists() does not mind
// because: try-with-resources closes what was committed, and the upload ends with an exception after it was stored.
// replaces: Upload.close
sha256.close();
sync.close();
file.close();
Files.delete(temporary);
