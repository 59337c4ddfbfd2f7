// All uploads share one MessageDigest.
// fails: 3.3
// says: each file has a digest of its own
// because: After an upload that breaks off, the next one is refused.
import java.io.OutputStream;
// replaces: IncomingFile #1
/** The dot makes it a name that the server refuses, so no upload is ever mistaken for a leftover. */
private static final String PREFIX = ".upload-";

private static final String SUFFIX = ".part";
private static final int BUFFER_SIZE = 64 * 1024;

private static final MessageDigest SHA256 = Sha256.start();
private final Path target;
private final Path temporary;

private IncomingFile(Path target, Path temporary) {
    this.target = target;
    this.temporary = temporary;
}
// replaces: IncomingFile.receive #1
InputStream source = ProgressInput.of(in, size, progress);
MessageDigest sha256 = SHA256;
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
if (!MessageDigest.isEqual(digest, announced)) {
    throw new RefusedException("the content does not match its SHA-256");
}
return digest;
// replaces: IncomingFile.receive #2
// replaces: IncomingFile.receive #3
