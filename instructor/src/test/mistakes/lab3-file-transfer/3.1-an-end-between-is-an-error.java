// The end between two uploads is taken for an error.
// fails: 3.1
// says: no error: the client has no more uploads
// because: Every client that is done fills the log with failures.
// replaces: Header.readFrom
int length = Wire.readUnsignedShort(in, "the length");
byte[] name = Wire.readExactly(in, length, "the name");
return Optional.of(new Header(decoded(name), checkedSize(Wire.readLong(in, "the size"))));
