// The lines of LIST are joined by line ends, and the last has none.
// fails: 5.4
// says: a line is StoredFile.line() and LF
// because: A program that reads lines waits for the rest of the last one.
// replaces: Answers.list
sendText(service.store().list().stream().map(StoredFile::line).collect(Collectors.joining("\n")));
