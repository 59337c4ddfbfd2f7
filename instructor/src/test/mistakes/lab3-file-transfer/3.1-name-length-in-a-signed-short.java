// The length of the name is read with readShort.
// fails: 3.1
// says: without a sign
// because: From 32768 on the length is negative.
// replaces: Header.readFrom
int first = in.read();
if (first == -1) {
    return Optional.empty();
}
short length = (short) (first << 8 | Wire.readExactly(in, 1, "the length")[0] & 0xff);
byte[] name = Wire.readExactly(in, length, "the name");
return Optional.of(new Header(decoded(name), checkedSize(Wire.readLong(in, "the size"))));
