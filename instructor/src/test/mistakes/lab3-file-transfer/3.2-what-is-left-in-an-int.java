// What is left is counted in an int.
// fails: 3.2
// says: an int gets negative
// because: Of a file of 3 GiB nothing is sent, and that counts as all.
// replaces: FileSender.send #1
InputStream source = ProgressInput.of(content, size, progress);
MessageDigest sha256 = Sha256.start();
byte[] buffer = new byte[BUFFER_SIZE];
int left = (int) size;
while (left > 0) {
    int n = source.read(buffer, 0, Math.min(left, buffer.length));
    if (n == -1) {
        throw new EOFException("the file ended after " + (size - left) + " of " + size + " bytes");
    }
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
