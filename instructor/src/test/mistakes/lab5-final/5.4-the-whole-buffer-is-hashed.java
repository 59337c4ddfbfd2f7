// The whole buffer is hashed, and not what was read into it.
// fails: 5.4
// says: hash what read() has put into the buffer
// because: It is right for files that are as long as the buffer.
// replaces: Answers #8
private String digestOf(FileName name) throws IOException {
    MessageDigest sha256 = Sha256.start();
    try (OpenFile file = service.store().read(name)) {
        ByteBuffer buffer = ByteBuffer.allocate(SMALL);
        while (file.channel().read(buffer) != -1) {
            sha256.update(buffer.array());
            buffer.clear();
        }
        String digest = Sha256.hex(sha256.digest());
        service.digests().remember(name, file.version(), digest);
        return digest;
    }
}
