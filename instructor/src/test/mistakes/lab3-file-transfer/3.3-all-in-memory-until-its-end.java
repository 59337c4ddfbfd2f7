// All that comes is kept in memory until its end.
// fails: 3.3
// says: kept in memory until its end
// because: A file must not be larger than the memory.
// replaces: IncomingFile.receive 3.3 #1
MessageDigest sha256 = Sha256.start();
byte[] content = in.readNBytes((int) size);
if (content.length < size) {
    throw new EOFException("the connection ended after " + content.length + " of " + size + " bytes");
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
