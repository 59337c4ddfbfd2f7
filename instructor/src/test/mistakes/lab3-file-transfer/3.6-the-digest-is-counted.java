// The SHA-256 is counted, too.
// fails: 3.6
// says: the 32 bytes of the SHA-256 were counted
// because: The bar says 100 %, and then more.
// replaces: IncomingFile.receive #1
in = ProgressInput.of(in, size, progress);
MessageDigest sha256 = Sha256.start();
InputStream content = BoundedInputStream.builder()
        .setInputStream(in)
        .setMaxCount(size)
        .setPropagateClose(false)
        .get();
// replaces: IncomingFile.receive #2
