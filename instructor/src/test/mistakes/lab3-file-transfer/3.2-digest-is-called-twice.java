// digest() is called a second time, for the result.
// fails: 3.2
// says: after digest() a MessageDigest begins anew
// because: The client compares with the SHA-256 of nothing.
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
    out.write(buffer, 0, n);
    left -= n;
}
out.write(sha256.digest());
return sha256.digest();
// replaces: FileSender.send 3.6
// replaces: FileSender.send 3.2 #2
