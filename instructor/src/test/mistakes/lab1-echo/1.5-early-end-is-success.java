// The end of the stream is taken for the end of the echo, however little came.
// fails: 1.5
// says: the end of the stream alone does not say that all came
// replaces: EchoClient.exchangeAll
Sender sender = new Sender(message);
sender.start();
try {
    return socket.getInputStream().transferTo(echo);
} catch (IOException e) {
    socket.close();
    throw sender.failure == null ? e : sender.failure;
}
