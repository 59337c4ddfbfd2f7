// The temporary file is not removed when the upload fails.
// fails: 3.3
// says: close() removes it
// because: Every broken connection leaves half a file.
// replaces: IncomingFile.close
