// The lowest byte comes first (little-endian), in both directions.
// fails: 2.1
// says: the byte that weighs most comes first (big-endian)
// because: Two wrong sides understand each other, and nobody else does.
// replaces: IntBytes.toBytes
return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)};
// replaces: IntBytes.toInt
if (bytes.length != LENGTH) {
    throw new IllegalArgumentException("an int is " + LENGTH + " bytes, not " + bytes.length);
}
return bytes[0] & 0xff | (bytes[1] & 0xff) << 8 | (bytes[2] & 0xff) << 16 | (bytes[3] & 0xff) << 24;
