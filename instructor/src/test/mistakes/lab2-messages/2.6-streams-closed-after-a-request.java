// The streams are closed after a request, and the connection with them.
// fails: 2.6
// says: the connection stays open between requests
// because: The second request cannot be sent.
// replaces: NumberClient.ask
try (java.io.OutputStream out = socket.getOutputStream();
        java.io.InputStream in = socket.getInputStream()) {
    Frames.write(request.toBytes(), out);
    byte[] reply = Frames.read(in).orElseThrow(() -> new EOFException("no reply"));
    return new String(reply, StandardCharsets.UTF_8);
}
