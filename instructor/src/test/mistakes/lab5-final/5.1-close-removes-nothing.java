// The temporary file is not removed when the upload is not committed.
// fails: 5.1
// says: close() removes it
// because: Every broken connection leaves half a file.
// replaces: Upload.close
sha256.close();
sync.close();
file.close();
