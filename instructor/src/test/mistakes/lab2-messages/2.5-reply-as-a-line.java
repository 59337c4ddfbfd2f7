// The reply is sent as a line, without a frame.
// fails: 2.5
// says: expected
// because: The client takes its first four letters for a length.
// replaces: Session
private static void send(Reply reply, OutputStream out) throws IOException {
    out.write((reply.text() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    out.flush();
}

