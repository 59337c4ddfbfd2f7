// The line of a list is split without a limit, so that a tab at its end is lost.
// fails: 5.2
// says: drops what is empty at the end
// because: A name that a server must not send is believed, as another one.
// replaces: StoredFile.parse
String[] parts = line.split("\t");
if (parts.length != 3) {
    throw notAFile(line);
}
try {
    return new StoredFile(FileName.of(parts[2]), Numbers.parse(parts[0]), Instant.parse(parts[1]));
} catch (RefusedException | DateTimeException e) {
    throw notAFile(line);
}
