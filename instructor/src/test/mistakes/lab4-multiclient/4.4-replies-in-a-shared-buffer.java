// All replies are made in one buffer, which all threads share.
// fails: 4.4
// says: a local variable
// because: Under load, one client receives the content of another.
// replaces: Reply.FileContent.sendTo
byte[] head = okLine(size);
System.arraycopy(head, 0, SHARED, 0, head.length);
int n = head.length;
try (InputStream content = Files.newInputStream(file)) {
    long left = size;
    while (left > 0) {
        int got = content.read(SHARED, n, (int) Math.min(left, SHARED.length - n));
        if (got == -1) {
            throw new EOFException(file + " has become shorter");
        }
        left -= got;
        n += got;
        if (n == SHARED.length) {
            out.write(SHARED, 0, n);
            n = 0;
        }
    }
    out.write(SHARED, 0, n);
    out.flush();
}
// replaces: Reply
private static byte[] okLine(long length) {
    return ("OK " + length + "\n").getBytes(StandardCharsets.US_ASCII);
}

/** Made once, so that not every reply costs a new one. */
byte[] SHARED = new byte[64 * 1024];
