// The content goes through a String on its way to the disk.
// fails: 3.3
// says: the bytes went through a String
// because: 256 bytes become 512 on the disk.
import java.io.Writer;
import java.nio.charset.StandardCharsets;
// replaces: IncomingFile.receive 3.3 #1
MessageDigest sha256 = Sha256.start();
byte[] buffer = new byte[BUFFER_SIZE];
long left = size;
try (Writer file = Files.newBufferedWriter(temporary)) {
    while (left > 0) {
        int n = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (n == -1) {
            throw new EOFException("the connection ended after " + (size - left) + " of " + size + " bytes");
        }
        file.write(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
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
// replaces: IncomingFile.receive 3.6
// replaces: IncomingFile.receive 3.3 #2
