// Every byte is a write() of its own.
// fails: 3.2
// says: calls of write()
// because: 1 MiB takes a second, and 1 GiB a quarter of an hour.
// replaces: FileSender.send #1
InputStream source = ProgressInput.of(content, size, progress);
MessageDigest sha256 = Sha256.start();
for (long i = 0; i < size; i++) {
    int b = source.read();
    if (b == -1) {
        throw new EOFException("the file ended after " + i + " of " + size + " bytes");
    }
    sha256.update((byte) b);
    out.write(b);
}
byte[] digest = sha256.digest();
out.write(digest);
out.flush();
return digest;
// replaces: FileSender.send #2
// replaces: FileSender.send #3
