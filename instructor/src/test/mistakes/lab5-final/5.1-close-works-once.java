// A second close() fails, and so does one after the commit.
// fails: 5.1
// says: close()
// because: try-with-resources closes what was committed, and the upload ends with an exception after it was stored.
// replaces: Upload.close
file.close();
Files.delete(temporary);
