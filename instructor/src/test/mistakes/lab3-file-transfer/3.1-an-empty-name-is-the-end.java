// A header with an empty name is taken for the end.
// fails: 3.1
// says: whether it is empty, strange or good is for FileNames
// because: The client waits for a refusal that never comes.
// replaces: Header.readFrom
int firstByte = in.read();
if (firstByte == -1) {
    return Optional.empty();
}
byte[] secondByte = Wire.readExactly(in, 1, "the rest of the name's length");
int length = firstByte << 8 | Byte.toUnsignedInt(secondByte[0]);
if (length == 0) {
    return Optional.empty();
}
byte[] name = Wire.readExactly(in, length, "the name");
long size = checkedSize(Wire.readLong(in, "the size"));
return Optional.of(new Header(decoded(name), size));
