// A request that is not a number ends the session.
// fails: 2.5
// says: the loop goes on with the next frame
// because: The frame was whole: there is no reason to hang up for a typing error.
// replaces: Session.answerAll
try {
    Optional<byte[]> message;
    while ((message = Frames.read(in)).isPresent()) {
        Reply reply = NumberExpert.replyTo(message.get());
        send(reply, out);
        if (reply instanceof Reply.NotANumber) {
            return;
        }
    }
} catch (BadFrameException | EOFException e) {
    send(new Reply.BadFrame(e.getMessage()), out);
}
