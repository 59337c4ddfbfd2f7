// The digest is parsed, too, when the content was refused.
// fails: 5.5
// says: the line behind a refused content is read only to get it out of the way
// because: The client is told that its digest is wrong, and not that the disk is full.
// replaces: Reception #2
private void checkSize(long size) throws RefusedException {
    long limit = service.limits().upload();
    if (size > limit) {
        throw new RefusedException(Code.TOO_LARGE, "a file may have " + limit + " bytes, not " + size);
    }
}

private void receive(long size, Upload upload) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect((int) Math.min(size, BUFFER_SIZE));
    long received = 0;
    while (received < size) {
        buffer.clear().limit((int) Math.min(buffer.capacity(), size - received));
        int n = client.in().read(buffer);
        if (n == -1) {
            throw new EOFException(
                    "the connection ended after " + received + " of " + size + " bytes of the content");
        }
        received += n;
        try {
            upload.write(buffer.flip());
        } catch (RefusedException e) {
            skip(size - received, e);
            throw e;
        }
    }
}

private void skip(long rest, RefusedException refused) throws IOException {
    if (rest > MOST_SKIPPED || client.in().discard(rest) < rest) {
        throw new FinalRefusalException(refused);
    }
    Sha256.parse(digestLine());
}

private String digestLine() throws IOException {
    String line = lines.readLine();
    if (line == null) {
        throw new EOFException("the connection ended before the SHA-256");
    }
    return line;
}
