// What stands in a line of the list is believed to be right.
// fails: 5.2
// says: size, time and name are judged before they are believed
// because: The client ends with a stack trace, and its user does not know that the server is to blame.
// replaces: StoredFile.parse
String[] parts = line.split("\t", 3);
if (parts.length < 3) {
    throw notAFile(line);
}
try {
    return new StoredFile(FileName.of(parts[2]), Numbers.parse(parts[0]), Instant.parse(parts[1]));
} catch (RefusedException e) {
    throw notAFile(line);
}
