// The end of the stream is no reason to end.
// fails: 5.5
// says: -1
// because: A client that leaves in the middle keeps a thread busy for ever.
// replaces: Reception #3
private void receive(long size, Upload upload) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect((int) Math.min(size, BUFFER_SIZE));
    long received = 0;
    while (received < size) {
        buffer.clear().limit((int) Math.min(buffer.capacity(), size - received));
        int n = client.in().read(buffer);
        received += Math.max(n, 0);
        try {
            upload.write(buffer.flip());
        } catch (RefusedException e) {
            skip(size - received, e);
            throw e;
        }
    }
}
