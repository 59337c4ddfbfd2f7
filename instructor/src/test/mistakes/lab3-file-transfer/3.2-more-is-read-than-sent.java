// More is read than is left, and then cut off.
// fails: 3.2
// says: never ask read() for more than is left
// because: What is left is not what whoever opened it thinks.
// replaces: FileSender.send #1
InputStream source = ProgressInput.of(content, size, progress);
MessageDigest sha256 = Sha256.start();
byte[] buffer = new byte[BUFFER_SIZE];
long left = size;
while (left > 0) {
    int n = source.read(buffer);
    if (n == -1) {
        throw new EOFException("the file ended after " + (size - left) + " of " + size + " bytes");
    }
    n = (int) Math.min(n, left);
    sha256.update(buffer, 0, n);
    out.write(buffer, 0, n);
    left -= n;
}
byte[] digest = sha256.digest();
out.write(digest);
out.flush();
return digest;
// replaces: FileSender.send #2
// replaces: FileSender.send #3
