// The digest is remembered for the version that the file had before it was opened.
// fails: 5.4
// says: a digest is that of the version that is open
// because: Who puts the older file back gets the digest of the newer one.
// replaces: Answers.hash
Version version = service.store().version(name);
Optional<String> known = service.digests().find(name, version);
sendText((known.isPresent() ? known.get() : digestOf(name, version)) + "\n");
// replaces: Answers #8
private String digestOf(FileName name, Version version) throws IOException {
    MessageDigest sha256 = Sha256.start();
    try (OpenFile file = service.store().read(name)) {
        ByteBuffer buffer = ByteBuffer.allocate(SMALL);
        while (file.channel().read(buffer) != -1) {
            sha256.update(buffer.flip());
            buffer.clear();
        }
        String digest = Sha256.hex(sha256.digest());
        if (service.store().version(name).equals(file.version())) {
            service.digests().remember(name, version, digest);
        }
        return digest;
    }
}
