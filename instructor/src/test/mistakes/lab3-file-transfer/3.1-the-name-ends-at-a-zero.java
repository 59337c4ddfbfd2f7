// The name is read up to a zero, a line end or a |, and not by its length.
// fails: 3.1
// says: so it may have any character
// because: A name may have any character; the policy refuses some of them later, in words.
// replaces: Header.readFrom
int first = in.read();
if (first == -1) {
    return Optional.empty();
}
int length = first << 8 | Wire.readExactly(in, 1, "the length")[0] & 0xff;
byte[] bytes = Wire.readExactly(in, length, "the name");
String name = decoded(bytes).split("[|\\n\\x00]", 2)[0];
return Optional.of(new Header(name, checkedSize(Wire.readLong(in, "the size"))));
