// try-with-resources closes the stream that the echo is written to.
// fails: 1.5
// says: stays open
// because: It was the caller's, and may be standard output.
// replaces: EchoClient.exchangeAll
Sender sender = new Sender(message);
sender.start();
try (echo) {
    long received = socket.getInputStream().transferTo(echo);
    sender.checkThatAllCameBack(received);
    return received;
} catch (IOException e) {
    socket.close();
    throw sender.failure == null ? e : sender.failure;
}
