// Nobody flushes.
// fails: 3.2
// says: flush() at the end
// because: With a buffered stream, both sides wait.
// replaces: FileSender.send #1
InputStream source = ProgressInput.of(content, size, progress);
MessageDigest sha256 = Sha256.start();
byte[] buffer = new byte[BUFFER_SIZE];
long left = size;
while (left > 0) {
    int n = source.read(buffer, 0, (int) Math.min(left, buffer.length));
    if (n == -1) {
        throw new EOFException("the file ended after " + (size - left) + " of " + size + " bytes");
    }
    sha256.update(buffer, 0, n);
    out.write(buffer, 0, n);
    left -= n;
}
byte[] digest = sha256.digest();
out.write(digest);

return digest;
// replaces: FileSender.send #2
// replaces: FileSender.send #3
