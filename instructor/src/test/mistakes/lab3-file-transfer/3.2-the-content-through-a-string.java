// The content goes through a String on its way.
// fails: 3.2
// says: the bytes went through a String
// because: Pictures break, text does not: so it passes where it is tried with text only.
import java.nio.charset.StandardCharsets;
// replaces: FileSender.send 3.2 #1
byte[] buffer = new byte[BUFFER_SIZE];
MessageDigest sha256 = Sha256.start();
long left = size;
while (left > 0) {
    int n = content.read(buffer, 0, (int) Math.min(left, buffer.length));
    if (n == -1) {
        throw new EOFException("the file ended after " + (size - left) + " of " + size + " bytes");
    }
    byte[] piece = new String(buffer, 0, n, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    sha256.update(piece);
    out.write(piece);
    left -= n;
}
byte[] digest = sha256.digest();
out.write(digest);
return digest;
// replaces: FileSender.send 3.6
// replaces: FileSender.send 3.2 #2
