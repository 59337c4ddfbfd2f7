// A digest is computed anew each time.
// fails: 5.4
// says: remember there what was computed
// because: A client that asks for the digest of a large file again and again keeps a core busy.
// replaces: Answers #8
private String digestOf(FileName name) throws IOException {
    MessageDigest sha256 = Sha256.start();
    try (OpenFile file = service.store().read(name)) {
        ByteBuffer buffer = ByteBuffer.allocate(SMALL);
        while (file.channel().read(buffer) != -1) {
            sha256.update(buffer.flip());
            buffer.clear();
        }
        String digest = Sha256.hex(sha256.digest());
        
        return digest;
    }
}
