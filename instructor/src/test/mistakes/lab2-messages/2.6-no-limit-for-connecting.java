// The limit is ignored.
// fails: 2.6
// says: give the limit to Socket.connect
// because: Where a machine does not answer, the client waits for minutes.
// replaces: NumberClient.connect
Socket socket = new Socket(host, port);
socket.setTcpNoDelay(true);
return new NumberClient(socket);
