// After a refusal in the middle of the content, the next command is read at once.
// fails: 5.5
// says: must not be taken for commands
// because: The rest of the content is taken for commands: a file that has a line DELETE in it deletes.
// replaces: Reception #3
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
            
            throw e;
        }
    }
}
