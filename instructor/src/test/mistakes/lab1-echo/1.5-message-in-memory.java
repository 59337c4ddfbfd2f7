// The whole message is read into memory.
// fails: 1.5
// says: the memory ran out
// replaces: EchoClient.exchangeAll
byte[] all = message.readAllBytes();
Thread sender = new Thread(() -> {
    try {
        socket.getOutputStream().write(all);
        socket.shutdownOutput();
    } catch (IOException e) {
        try {
            socket.close();
        } catch (IOException ignored) {
            // it is closed anyway
        }
    }
});
sender.start();
long received = socket.getInputStream().transferTo(echo);
if (received < all.length) {
    throw endedEarly(received, all.length);
}
return received;
