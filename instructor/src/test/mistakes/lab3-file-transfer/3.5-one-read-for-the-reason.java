// One read() is taken for the whole reason.
// fails: 3.5
// says: one read() gives what has come so far
// because: The end of the reason is zeros.
// replaces: Refusal.readFrom
int length = Wire.readUnsignedShort(in, "the length of the server's reason");
byte[] reason = new byte[length];
in.read(reason);
return new RefusedException("the server refuses it: " + new String(reason, StandardCharsets.UTF_8));
