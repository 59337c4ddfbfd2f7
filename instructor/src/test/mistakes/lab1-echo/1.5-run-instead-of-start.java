// run() is called on the thread where start() was meant.
// fails: 1.5
// says: nobody reads what it sends
// replaces: EchoClient.exchangeAll
Sender sender = new Sender(message);
sender.run();
long received = socket.getInputStream().transferTo(echo);
sender.checkThatAllCameBack(received);
return received;
