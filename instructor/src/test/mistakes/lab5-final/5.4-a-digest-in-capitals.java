// The digest is in capitals.
// fails: 5.4
// says: lower-case
// because: A client that compares texts finds every file broken.
import java.util.Locale;
// replaces: Answers #8
private String digestOf(FileName name) throws IOException {
    MessageDigest sha256 = Sha256.start();
    try (OpenFile file = service.store().read(name)) {
        ByteBuffer buffer = ByteBuffer.allocate(SMALL);
        while (file.channel().read(buffer) != -1) {
            sha256.update(buffer.flip());
            buffer.clear();
        }
        String digest = Sha256.hex(sha256.digest()).toUpperCase(Locale.ROOT);
        service.digests().remember(name, file.version(), digest);
        return digest;
    }
}
