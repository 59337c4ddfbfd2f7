// A read takes whatever has come, also what stands behind the content.
// fails: 5.5
// says: not one byte further
// because: The digest is stored with the content, or missed.
// replaces: Reception #3
private void receive(long size, Upload upload) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_SIZE);
    long received = 0;
    while (received < size) {
        buffer.clear();
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
