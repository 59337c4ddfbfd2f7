// The SHA-256 is read, and not compared.
// fails: 3.3
// says: compare it with the 32 bytes behind it
// because: What was changed on the way is kept as if it were right.
import java.io.OutputStream;
// replaces: IncomingFile.receive 3.3 #1
MessageDigest sha256 = Sha256.start();
byte[] buffer = new byte[BUFFER_SIZE];
long left = size;
try (OutputStream file = Files.newOutputStream(temporary)) {
    while (left > 0) {
        int n = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (n == -1) {
            throw new EOFException("the connection ended after " + (size - left) + " of " + size + " bytes");
        }
        file.write(buffer, 0, n);
        sha256.update(buffer, 0, n);
        left -= n;
    }
}
Wire.readExactly(in, Sha256.LENGTH, "the SHA-256");
return sha256.digest();
// replaces: IncomingFile.receive 3.6
// replaces: IncomingFile.receive 3.3 #2
