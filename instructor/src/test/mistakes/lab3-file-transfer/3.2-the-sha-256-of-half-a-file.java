// The SHA-256 is sent before anybody asks whether all has come.
// fails: 3.2
// says: ask whether all came before the SHA-256 is sent
// because: The other side takes it for content.
// replaces: FileSender.send #3
long sent = IOUtils.copyLarge(new DigestInputStream(source, sha256), out, new byte[BUFFER_SIZE]);
byte[] digest = sha256.digest();
out.write(digest);
out.flush();
if (sent < size) {
    throw new EOFException("the file ended after " + sent + " of " + size + " bytes");
}
return digest;
