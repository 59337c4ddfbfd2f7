// The session closes its streams, and the connection with them.
// fails: 2.5
// says: no try (in; out)
// because: The last reply cannot be sent any more, and nobody can read on.
// replaces: Session.answerAll
try (in; out) {
    Optional<byte[]> message;
    while ((message = Frames.read(in)).isPresent()) {
        send(NumberExpert.replyTo(message.get()), out);
    }
} catch (BadFrameException | EOFException e) {
    send(new Reply.BadFrame(e.getMessage()), out);
}
