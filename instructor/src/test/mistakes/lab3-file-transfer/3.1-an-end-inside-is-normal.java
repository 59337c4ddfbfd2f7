// Every end of the stream is taken for the end between two uploads.
// fails: 3.1
// says: only before its first byte it is normal
// because: A client whose connection broke is taken for one that has finished.
// replaces: Header.readFrom
try {
    int length = Wire.readUnsignedShort(in, "the length");
    byte[] name = Wire.readExactly(in, length, "the name");
    return Optional.of(new Header(decoded(name), checkedSize(Wire.readLong(in, "the size"))));
} catch (EOFException e) {
    return Optional.empty();
}
