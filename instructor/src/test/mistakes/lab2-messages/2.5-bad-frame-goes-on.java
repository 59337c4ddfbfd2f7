// After a bad frame the loop goes on with whatever follows.
// fails: 2.5
// says: after a wrong length nobody knows where the next frame begins
// because: The server reads lengths out of the middle of texts, and answers what nobody asked.
// replaces: Session.answerAll
Optional<byte[]> message = Optional.empty();
do {
    try {
        message = Frames.read(in);
        if (message.isPresent()) {
            send(NumberExpert.replyTo(message.get()), out);
        }
    } catch (BadFrameException e) {
        send(new Reply.BadFrame(e.getMessage()), out);
        message = Optional.of(new byte[0]);
    } catch (EOFException e) {
        send(new Reply.BadFrame(e.getMessage()), out);
        return;
    }
} while (message.isPresent());
