// The temporary file is copied to its name, and then deleted.
// fails: 3.3
// says: to copy is many
// because: Who looks meanwhile sees half a file.
// replaces: IncomingFile.keep
Files.copy(temporary, target, StandardCopyOption.REPLACE_EXISTING);
Files.delete(temporary);
syncFolder();
