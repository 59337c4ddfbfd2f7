// The line of the digest is read with a buffer of its own.
// fails: 5.5
// says: a buffer of lines would have some of it
// because: The buffer swallows the next command.
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
    digestLine();
}

private String digestLine() throws IOException {
    String line = new BufferedReader(new InputStreamReader(client.in(), StandardCharsets.UTF_8)).readLine();
    if (line == null) {
        throw new EOFException("the connection ended before the SHA-256");
    }
    return line;
}
