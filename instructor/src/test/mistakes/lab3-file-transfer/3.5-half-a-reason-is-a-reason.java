// Half a reason passes for a whole one.
// fails: 3.5
// says: readNBytes() returns fewer bytes
// replaces: Refusal.readFrom
int length = Wire.readUnsignedShort(in, "the length of the server's reason");
byte[] reason = in.readNBytes(length);
return new RefusedException("the server refuses it: " + new String(reason, StandardCharsets.UTF_8));
