// The length says how many letters the name has.
// fails: 3.1
// says: how many bytes the name has in UTF-8
// because: The other side reads a name that is too short, and takes the rest of it for the size.
// replaces: Header.toBytes
byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
return ByteBuffer.allocate(2 + encoded.length + 8)
        .putShort((short) name.length())
        .put(encoded)
        .putLong(size)
        .array();
