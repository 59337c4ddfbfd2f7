// A client that finishes before the rest of a refused content has come is told nothing.
// fails: 5.5
// says: whoever was refused is told so
// because: It has finished sending, and still waits for the reply.
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
    if (rest > MOST_SKIPPED) {
        throw new FinalRefusalException(refused);
    }
    if (client.in().discard(rest) < rest || !skipLine()) {
        throw new EOFException("the connection ended inside the content");
    }
}

/** Whatever it says. False if nobody knows where it ends, or it does not: then no command follows. */
private boolean skipLine() throws IOException {
    try {
        return lines.readLine() != null;
    } catch (RefusedException e) {
        return e.code() != Code.LINE_TOO_LONG;
    } catch (EOFException e) {
        return false;
    }
}

private String digestLine() throws IOException {
    String line = lines.readLine();
    if (line == null) {
        throw new EOFException("the connection ended before the SHA-256");
    }
    return line;
}
