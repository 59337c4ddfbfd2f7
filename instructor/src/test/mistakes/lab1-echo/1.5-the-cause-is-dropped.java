// Of two threads that fail, the exception of the one that was only woken is thrown.
// fails: 1.5
// says: keep the exception of the thread that sends
// because: The user reads "Socket closed", and not that the file could not be read.
// replaces: EchoClient.exchangeAll
Sender sender = new Sender(message);
sender.start();
try {
    long received = socket.getInputStream().transferTo(echo);
    sender.checkThatAllCameBack(received);
    return received;
} catch (IOException e) {
    socket.close(); // wakes the sender, if it still waits
    throw e;
}
