// The length of the reason is read with its sign.
// fails: 3.5
// says: as a short it is negative
// replaces: Refusal.readFrom
int length = new java.io.DataInputStream(in).readShort();
byte[] reason = Wire.readExactly(in, length, "the server's reason");
return new RefusedException("the server refuses it: " + new String(reason, StandardCharsets.UTF_8));
