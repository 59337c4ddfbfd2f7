// The loop reads before it looks whether there is anything to read.
// fails: 3.3
// says: an empty file has no content
// because: Of an empty file, the SHA-256 is taken for its content; or both sides wait.
import java.io.OutputStream;
// replaces: IncomingFile.receive 3.3 #1
MessageDigest sha256 = Sha256.start();
byte[] buffer = new byte[BUFFER_SIZE];
long received = 0;
try (OutputStream file = Files.newOutputStream(temporary)) {
    do {
        int n = in.read(buffer, 0, (int) Math.max(1, Math.min(size - received, buffer.length)));
        if (n == -1) {
            throw new EOFException("the connection ended after " + received + " of " + size + " bytes");
        }
        file.write(buffer, 0, n);
        sha256.update(buffer, 0, n);
        received += n;
    } while (received < size);
}
byte[] announced = Wire.readExactly(in, Sha256.LENGTH, "the SHA-256");
byte[] digest = sha256.digest();
if (!MessageDigest.isEqual(digest, announced)) {
    throw new RefusedException("the content does not match its SHA-256");
}
return digest;
// replaces: IncomingFile.receive 3.6
// replaces: IncomingFile.receive 3.3 #2
