// All contents share one MessageDigest.
// fails: 3.2
// says: each content has a MessageDigest of its own
// because: After a file that became shorter, every other one is refused.
// replaces: FileSender #1
private static final int BUFFER_SIZE = 64 * 1024;
private static final MessageDigest SHA256 = Sha256.start();

// replaces: FileSender.send 3.2 #1
byte[] buffer = new byte[BUFFER_SIZE];
long left = size;
while (left > 0) {
    int n = content.read(buffer, 0, (int) Math.min(left, buffer.length));
    if (n == -1) {
        throw new EOFException("the file ended after " + (size - left) + " of " + size + " bytes");
    }
    SHA256.update(buffer, 0, n);
    out.write(buffer, 0, n);
    left -= n;
}
byte[] digest = SHA256.digest();
out.write(digest);
out.flush();
return digest;
// replaces: FileSender.send 3.6
// replaces: FileSender.send 3.2 #2
