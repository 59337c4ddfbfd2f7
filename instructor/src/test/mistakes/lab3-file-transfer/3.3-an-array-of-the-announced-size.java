// An array of the announced size is allocated before a byte has come.
// fails: 3.3
// says: NegativeArraySizeException
// says: allocate nothing for it
// because: Eight bytes from one client cost the server a gigabyte, or more than an array can have.
// replaces: IncomingFile.receive 3.3 #1
MessageDigest sha256 = Sha256.start();
byte[] content = new byte[(int) size];
int n = in.readNBytes(content, 0, content.length);
if (n < size) {
    throw new EOFException("the connection ended after " + n + " of " + size + " bytes");
}
Files.write(temporary, content);
sha256.update(content);
byte[] announced = Wire.readExactly(in, Sha256.LENGTH, "the SHA-256");
byte[] digest = sha256.digest();
if (!MessageDigest.isEqual(digest, announced)) {
    throw new RefusedException("the content does not match its SHA-256");
}
return digest;
// replaces: IncomingFile.receive 3.6
// replaces: IncomingFile.receive 3.3 #2
