// A try-with-resources around a buffered stream closes the connection.
// fails: 3.2
// says: closes what it wraps
// because: No reply can come any more.
import java.io.BufferedOutputStream;
// replaces: FileSender.send 3.2 #1
MessageDigest sha256 = Sha256.start();
try (BufferedOutputStream buffered = new BufferedOutputStream(out)) {
    byte[] buffer = new byte[BUFFER_SIZE];
    long left = size;
    while (left > 0) {
        int n = content.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (n == -1) {
            throw new EOFException("the file ended after " + (size - left) + " of " + size + " bytes");
        }
        sha256.update(buffer, 0, n);
        buffered.write(buffer, 0, n);
        left -= n;
    }
    byte[] digest = sha256.digest();
    buffered.write(digest);
    return digest;
}
// replaces: FileSender.send 3.6
// replaces: FileSender.send 3.2 #2
