// The number of bytes sent is returned, and nobody looks how many came back.
// fails: 1.5
// says: count what was sent and what came back, and compare
// replaces: EchoClient.exchangeAll
Sender sender = new Sender(message);
sender.start();
try {
    socket.getInputStream().transferTo(echo);
    return sender.sent;
} catch (IOException e) {
    socket.close();
    throw sender.failure == null ? e : sender.failure;
}
