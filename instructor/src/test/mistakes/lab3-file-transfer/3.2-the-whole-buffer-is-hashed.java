// The whole buffer is hashed, and not the bytes that read() put into it.
// fails: 3.2
// says: the n bytes that read() gave
// because: The SHA-256 is right only of files that fill the buffer.
// replaces: FileSender.send 3.2 #1
byte[] buffer = new byte[BUFFER_SIZE];
MessageDigest sha256 = Sha256.start();
long left = size;
while (left > 0) {
    int n = content.read(buffer, 0, (int) Math.min(left, buffer.length));
    if (n == -1) {
        throw new EOFException("the file ended after " + (size - left) + " of " + size + " bytes");
    }
    sha256.update(buffer);
    out.write(buffer, 0, n);
    left -= n;
}
byte[] digest = sha256.digest();
out.write(digest);
return digest;
// replaces: FileSender.send 3.6
// replaces: FileSender.send 3.2 #2
