// When the server has ended the connection, the client still waits for the end of its message.
// fails: 1.5
// says: the server
// because: The message may come from a keyboard, where nobody types any more.
// replaces: EchoClient.exchangeAll
Sender sender = new Sender(message);
sender.start();
try {
    long received = socket.getInputStream().transferTo(echo);
    sender.join();
    sender.checkThatAllCameBack(received);
    return received;
} catch (InterruptedException e) {
    throw new IOException(e);
} catch (IOException e) {
    socket.close();
    throw sender.failure == null ? e : sender.failure;
}
