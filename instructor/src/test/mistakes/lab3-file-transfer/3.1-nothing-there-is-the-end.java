// A header is asked for with available().
// fails: 3.1
// says: the bytes are still on their way
// because: On the desk the bytes are there already; over a network the client is sent away.
// replaces: Header.readFrom
if (in.available() == 0) {
    return Optional.empty();
}
int firstByte = in.read();
if (firstByte == -1) {
    return Optional.empty();
}
byte[] secondByte = Wire.readExactly(in, 1, "the rest of the name's length");
int length = firstByte << 8 | Byte.toUnsignedInt(secondByte[0]);
byte[] name = Wire.readExactly(in, length, "the name");
long size = checkedSize(Wire.readLong(in, "the size"));
return Optional.of(new Header(decoded(name), size));
