// The session catches the exception of a connection that was reset.
// fails: 2.5
// says: read() failed, and whoever called answerAll must learn it
// because: serve() parts from a client that is gone, and nothing is logged.
// replaces: Session.answerAll
try {
    Optional<byte[]> message;
    while ((message = Frames.read(in)).isPresent()) {
        send(NumberExpert.replyTo(message.get()), out);
    }
} catch (java.net.SocketException e) {
    System.err.println(e);
} catch (BadFrameException | EOFException e) {
    send(new Reply.BadFrame(e.getMessage()), out);
}
