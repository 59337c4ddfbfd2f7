// One read() is taken for the whole content.
// fails: 3.3
// says: go on until size bytes have come
// because: It works on the desk with small files, and breaks over a network.
import java.util.Arrays;
// replaces: IncomingFile.receive 3.3 #1
MessageDigest sha256 = Sha256.start();
byte[] buffer = new byte[BUFFER_SIZE];
int n = size == 0 ? 0 : in.read(buffer, 0, (int) Math.min(size, buffer.length));
if (n == -1) {
    throw new EOFException("the connection ended after 0 of " + size + " bytes");
}
Files.write(temporary, Arrays.copyOf(buffer, n));
sha256.update(buffer, 0, n);
byte[] announced = Wire.readExactly(in, Sha256.LENGTH, "the SHA-256");
byte[] digest = sha256.digest();
if (!MessageDigest.isEqual(digest, announced)) {
    throw new RefusedException("the content does not match its SHA-256");
}
return digest;
// replaces: IncomingFile.receive 3.6
// replaces: IncomingFile.receive 3.3 #2
