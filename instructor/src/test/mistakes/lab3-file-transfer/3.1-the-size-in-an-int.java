// The size passes through an int.
// fails: 3.1
// says: an int on its way cuts off the upper half
// because: A file of 5 GiB becomes one of 1 GiB.
// replaces: Header.toBytes
byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
return ByteBuffer.allocate(2 + encoded.length + 8)
        .putShort((short) encoded.length)
        .put(encoded)
        .putLong((int) size)
        .array();
