// The time is written with parts of a second.
// fails: 5.2
// says: truncatedTo(ChronoUnit.SECONDS)
// because: The protocol has whole seconds, and a client that counts letters is lost.
// replaces: StoredFile.line
return size + "\t" + changed + "\t" + name.text();
