// When the echo cannot be written, the thread that sends is left waiting.
// fails: 1.5
// says: waits until its bytes are taken
// replaces: EchoClient.exchangeAll
Sender sender = new Sender(message);
sender.start();
long received = socket.getInputStream().transferTo(echo);
sender.checkThatAllCameBack(received);
return received;
