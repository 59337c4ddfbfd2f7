// An end inside a frame ends the session without a word.
// fails: 2.5
// says: catch the EOFException of a frame that is not whole
// because: The client is never told that it counted wrong.
// replaces: Session.answerAll
try {
    Optional<byte[]> message;
    while ((message = Frames.read(in)).isPresent()) {
        send(NumberExpert.replyTo(message.get()), out);
    }
} catch (BadFrameException e) {
    send(new Reply.BadFrame(e.getMessage()), out);
}
