// Two arrays are compared with equals, which compares where they stand in memory.
// fails: 3.3
// says: two arrays are compared with Arrays.equals
// because: No upload is ever accepted.
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
byte[] announced = Wire.readExactly(in, Sha256.LENGTH, "the SHA-256");
byte[] digest = sha256.digest();
if (!digest.equals(announced)) {
    throw new RefusedException("the content does not match its SHA-256");
}
return digest;
// replaces: IncomingFile.receive 3.6
// replaces: IncomingFile.receive 3.3 #2
