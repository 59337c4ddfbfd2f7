// What is left becomes an int before it is compared with the buffer.
// fails: 3.3
// says: 3 GiB as an int are a negative number
// because: From 2 GiB on, no file can be received.
import java.io.OutputStream;
// replaces: IncomingFile.receive #1
InputStream source = ProgressInput.of(in, size, progress);
MessageDigest sha256 = Sha256.start();
byte[] buffer = new byte[BUFFER_SIZE];
long left = size;
try (OutputStream file = Files.newOutputStream(temporary)) {
    while (left > 0) {
        int n = source.read(buffer, 0, Math.min((int) left, buffer.length));
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
if (!MessageDigest.isEqual(digest, announced)) {
    throw new RefusedException("the content does not match its SHA-256");
}
return digest;
// replaces: IncomingFile.receive #2
// replaces: IncomingFile.receive #3
