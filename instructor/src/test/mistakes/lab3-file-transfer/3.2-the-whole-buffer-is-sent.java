// The whole buffer is sent, and not the bytes that read() put into it.
// fails: 3.2
// says: and not the whole buffer
// because: Behind the content comes what stood in the buffer before.
// replaces: FileSender.send 3.2 #1
byte[] buffer = new byte[BUFFER_SIZE];
MessageDigest sha256 = Sha256.start();
long left = size;
while (left > 0) {
    int n = content.read(buffer, 0, (int) Math.min(left, buffer.length));
    if (n == -1) {
        throw new EOFException("the file ended after " + (size - left) + " of " + size + " bytes");
    }
    sha256.update(buffer, 0, n);
    out.write(buffer);
    left -= n;
}
byte[] digest = sha256.digest();
out.write(digest);
return digest;
// replaces: FileSender.send 3.6
// replaces: FileSender.send 3.2 #2
