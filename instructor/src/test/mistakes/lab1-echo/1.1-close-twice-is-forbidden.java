// The second close() throws.
// fails: 1.1
// says: IllegalStateException: already closed
// because: try-with-resources, a shutdown hook and a test all close; the second one is no error.
// replaces: EchoServer.close #1
if (closed) {
    throw new IllegalStateException("already closed");
}
closed = true;
if (listener == null) {
    return;
}
listener.close();
