// run() is called on the thread where start() was meant.
// fails: 1.5
// says: both sides' buffers fill, and both wait for the other to read
// replaces: EchoClient.exchangeAll
Sender sender = new Sender(message);
sender.run();
long received = socket.getInputStream().transferTo(echo);
sender.checkThatAllCameBack(received);
return received;
