// One read() is taken for the whole name.
// fails: 3.1
// says: read again until all of it is there
// because: It works on the desk, and breaks when the header arrives in two pieces.
// replaces: Header.readFrom
int first = in.read();
if (first == -1) {
    return Optional.empty();
}
int length = first << 8 | Wire.readExactly(in, 1, "the length")[0] & 0xff;
byte[] name = new byte[length];
if (in.read(name) == -1 && length > 0) {
    throw new EOFException("the connection ended before the name");
}
return Optional.of(new Header(decoded(name), checkedSize(Wire.readLong(in, "the size"))));
