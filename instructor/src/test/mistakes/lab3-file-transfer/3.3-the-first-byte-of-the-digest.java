// Only the first byte of the SHA-256 is compared.
// fails: 3.3
// says: all of the 32 bytes must be the same
// because: One change in 256 gets through.
import java.io.OutputStream;
// replaces: IncomingFile.receive #1
InputStream source = ProgressInput.of(in, size, progress);
MessageDigest sha256 = Sha256.start();
byte[] buffer = new byte[BUFFER_SIZE];
long left = size;
try (OutputStream file = Files.newOutputStream(temporary)) {
    while (left > 0) {
        int n = source.read(buffer, 0, (int) Math.min(left, buffer.length));
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
if (!(digest[0] == announced[0])) {
    throw new RefusedException("the content does not match its SHA-256");
}
return digest;
// replaces: IncomingFile.receive #2
// replaces: IncomingFile.receive #3
