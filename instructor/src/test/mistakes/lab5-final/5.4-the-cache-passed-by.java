// Every file is read from the disk.
// fails: 5.4
// says: ask the cache each time
// because: The cache is there, and has nothing to do.
// replaces: Answers.resume
sendFromDisk(offset, name);
