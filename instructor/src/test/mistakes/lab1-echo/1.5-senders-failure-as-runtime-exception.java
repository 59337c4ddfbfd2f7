// What goes wrong on the sending thread is thrown there, where nobody catches it.
// fails: 1.5
// says: the one that receives waits for an echo that never comes
// replaces: EchoClient.exchangeAll
Thread sender = new Thread(() -> {
    try {
        message.transferTo(socket.getOutputStream());
        socket.shutdownOutput();
    } catch (IOException e) {
        throw new RuntimeException(e);
    }
});
sender.start();
return socket.getInputStream().transferTo(echo);
