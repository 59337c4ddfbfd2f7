// The length of the name is taken from a signed byte.
// fails: 3.1
// says: & 0xff
// because: Names of 128 bytes and more give a negative length, and kill the thread.
// replaces: Header.readFrom
int first = in.read();
if (first == -1) {
    return Optional.empty();
}
byte length = Wire.readExactly(in, 1, "the length")[0];
byte[] name = Wire.readExactly(in, first * 256 + length, "the name");
return Optional.of(new Header(decoded(name), checkedSize(Wire.readLong(in, "the size"))));
