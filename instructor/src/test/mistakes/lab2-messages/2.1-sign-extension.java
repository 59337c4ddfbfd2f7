// Bytes become an int without & 0xff.
// fails: 2.1
// says: a byte of Java has a sign
// because: Right for small numbers, wrong from 128 on.
// replaces: IntBytes.toInt
if (bytes.length != LENGTH) {
    throw new IllegalArgumentException("an int is " + LENGTH + " bytes, not " + bytes.length);
}
return bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
