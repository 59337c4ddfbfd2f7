// The whole echo is read into memory before it is written.
// fails: 1.5
// says: the memory ran out
// replaces: EchoClient.exchangeAll
Sender sender = new Sender(message);
sender.start();
try {
    byte[] all = socket.getInputStream().readAllBytes();
    echo.write(all);
    sender.checkThatAllCameBack(all.length);
    return all.length;
} catch (IOException e) {
    socket.close();
    throw sender.failure == null ? e : sender.failure;
}
