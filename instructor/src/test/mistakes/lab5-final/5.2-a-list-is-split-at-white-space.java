// A line of the list is split at white space.
// fails: 5.2
// says: photo of us.jpg
// because: Of a name with spaces, the first word is left.
// replaces: StoredFile.parse
String[] parts = line.split("\\s+");
if (parts.length < 3) {
    throw notAFile(line);
}
try {
    return new StoredFile(FileName.of(parts[2]), Numbers.parse(parts[0]), Instant.parse(parts[1]));
} catch (RefusedException | DateTimeException e) {
    throw notAFile(line);
}
