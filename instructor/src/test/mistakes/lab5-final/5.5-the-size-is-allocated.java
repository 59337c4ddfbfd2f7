// The content is received into an array of the announced size.
// fails: 5.5
// says: nothing is allocated for it
// because: A line of 20 bytes costs two gigabytes.
// replaces: Reception #3
private void receive(long size, Upload upload) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate((int) size);
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
