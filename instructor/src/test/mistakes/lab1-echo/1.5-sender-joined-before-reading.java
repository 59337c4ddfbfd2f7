// There is a second thread, but the first waits for its end before it reads.
// fails: 1.5
// says: nobody reads what it sends
// replaces: EchoClient.exchangeAll
Sender sender = new Sender(message);
sender.start();
try {
    sender.join();
} catch (InterruptedException e) {
    throw new IOException(e);
}
long received = socket.getInputStream().transferTo(echo);
sender.checkThatAllCameBack(received);
return received;
