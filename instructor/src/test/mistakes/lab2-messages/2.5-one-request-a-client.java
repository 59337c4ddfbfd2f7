// One request is answered, then the client is closed.
// fails: 2.5
// says: a session is a loop
// because: The second request meets a closed connection.
// replaces: Session.answerAll
try {
    Optional<byte[]> message = Frames.read(in);
    if (message.isPresent()) {
        send(NumberExpert.replyTo(message.get()), out);
    }
} catch (BadFrameException | EOFException e) {
    send(new Reply.BadFrame(e.getMessage()), out);
}
