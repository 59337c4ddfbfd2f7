// All that comes is kept in memory until its end.
// fails: 3.3
// says: kept in memory until its end
// because: A file must not be larger than the memory.
import java.io.ByteArrayOutputStream;
// replaces: IncomingFile.receive 3.3 #1
MessageDigest sha256 = Sha256.start();
ByteArrayOutputStream content = new ByteArrayOutputStream();
byte[] buffer = new byte[BUFFER_SIZE];
for (long left = size; left > 0; ) {
    int n = in.read(buffer, 0, (int) Math.min(left, buffer.length));
    if (n == -1) {
        throw new EOFException("the connection ended after " + (size - left) + " of " + size + " bytes");
    }
    content.write(buffer, 0, n);
    left -= n;
}
Files.write(temporary, content.toByteArray());
sha256.update(content.toByteArray());
byte[] announced = Wire.readExactly(in, Sha256.LENGTH, "the SHA-256");
byte[] digest = sha256.digest();
if (!MessageDigest.isEqual(digest, announced)) {
    throw new RefusedException("the content does not match its SHA-256");
}
return digest;
// replaces: IncomingFile.receive 3.6
// replaces: IncomingFile.receive 3.3 #2
