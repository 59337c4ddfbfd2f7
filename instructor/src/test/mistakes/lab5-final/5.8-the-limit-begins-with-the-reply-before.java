// The limit is not begun anew with each request.
// fails: 5.8
// says: in.restart()
// because: Whoever thinks for two minutes is told that the server is slow.
// replaces: FileClient #10
/** One write, so that it leaves in one packet. */
private void send(Request request) throws IOException {
    socket.getOutputStream().write((request.line() + "\n").getBytes(StandardCharsets.UTF_8));
}
