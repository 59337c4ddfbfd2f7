// Every IOException is taken for one of the disk.
// fails: 3.3
// says: its IOException stays as it is
// because: The log tells of a disk that is full of "Connection reset".
// replaces: IncomingFile #2
/** Tells what goes wrong with the connection from what goes wrong with the disk: only the first is the end. */
private long store(InputStream content) throws IOException {
    byte[] buffer = new byte[BUFFER_SIZE];
    long stored = 0;
    try (java.io.OutputStream file = Files.newOutputStream(temporary)) {
        int n;
        while ((n = content.read(buffer)) != -1) {
            file.write(buffer, 0, n);
            stored += n;
        }
    } catch (IOException e) {
        throw cannotBeStored(e);
    }
    return stored;
}


private static RefusedException cannotBeStored(IOException e) {
    return new RefusedException("the file cannot be stored: " + Reason.of(e), e);
}
