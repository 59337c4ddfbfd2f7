// A file that has become shorter is sent as if it were whole.
// fails: 3.2
// says: a file that ends before is an error
// because: The other side takes the SHA-256 for content, and waits for ever for the rest.
// replaces: FileSender.send 3.2 #2
IOUtils.copyLarge(new DigestInputStream(source, sha256), out, new byte[BUFFER_SIZE]);
byte[] digest = sha256.digest();
out.write(digest);
return digest;
