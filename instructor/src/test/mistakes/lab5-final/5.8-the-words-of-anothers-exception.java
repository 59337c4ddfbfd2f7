// The message of the exception that a bad time has thrown is passed on.
// fails: 5.8
// says: throw one with words of your own
// because: A server can clear the screen of whoever asks it for a list: the message has in it what it could not read.
// replaces: StoredFile.parse
String[] parts = line.split("\t", 3);
if (parts.length < 3) {
    throw notAFile(line);
}
try {
    return new StoredFile(FileName.of(parts[2]), Numbers.parse(parts[0]), Instant.parse(parts[1]));
} catch (RefusedException | DateTimeException e) {
    throw new ProtocolException(e.getMessage());
}
