// Plus binds closer than shift: b[0] << 24 + b[1] …
// fails: 2.1
// says: toInt of 00 00 01 02 is 258
// says: `a << 8 + b` is `a << (8 + b)`
// because: In Java a << 8 + b is a << (8 + b).
// replaces: IntBytes.toInt
if (bytes.length != LENGTH) {
    throw new IllegalArgumentException("an int is " + LENGTH + " bytes, not " + bytes.length);
}
return (bytes[0] & 0xff) << 24 + (bytes[1] & 0xff) << 16 + (bytes[2] & 0xff) << 8 + (bytes[3] & 0xff);
