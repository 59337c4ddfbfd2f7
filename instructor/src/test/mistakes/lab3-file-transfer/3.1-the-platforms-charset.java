// The name goes out in the charset of somebody's machine.
// fails: 3.1
// says: UTF-8
// because: Right on one machine, wrong on the next.
// replaces: Header.toBytes
byte[] encoded = name.getBytes(StandardCharsets.ISO_8859_1);
return ByteBuffer.allocate(2 + encoded.length + 8)
        .putShort((short) encoded.length)
        .put(encoded)
        .putLong(size)
        .array();
