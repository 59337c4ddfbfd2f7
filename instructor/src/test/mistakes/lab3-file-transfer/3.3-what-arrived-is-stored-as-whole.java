// A short read ends the upload, and what arrived is stored as if it were whole.
// fails: 3.3
// says: the connection has ended too early
// because: 3000 bytes were sent, 1009 stored, and success reported.
import java.io.OutputStream;
// replaces: IncomingFile.receive 3.3 #1
MessageDigest sha256 = Sha256.start();
byte[] buffer = new byte[BUFFER_SIZE];
long left = size;
try (OutputStream file = Files.newOutputStream(temporary)) {
    int n;
    while (left > 0 && (n = in.read(buffer, 0, (int) Math.min(left, buffer.length))) != -1) {
        file.write(buffer, 0, n);
        sha256.update(buffer, 0, n);
        left -= n;
    }
}
byte[] digest = sha256.digest();
byte[] announced = in.readNBytes(Sha256.LENGTH);
if (announced.length == Sha256.LENGTH && !MessageDigest.isEqual(digest, announced)) {
    throw new RefusedException("the content does not match its SHA-256");
}
return digest;
// replaces: IncomingFile.receive 3.6
// replaces: IncomingFile.receive 3.3 #2
