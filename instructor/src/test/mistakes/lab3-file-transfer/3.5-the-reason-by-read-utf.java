// The reason is read by readUTF().
// fails: 3.5
// says: readUTF() reads a UTF-8 of its own
// because: It works until the reason has an emoji.
// replaces: Refusal.readFrom
return new RefusedException("the server refuses it: " + new java.io.DataInputStream(in).readUTF());
