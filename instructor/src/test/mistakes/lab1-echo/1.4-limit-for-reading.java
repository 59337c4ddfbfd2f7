// The limit is set for reading, after a connect() without a limit.
// fails: 1.4
// says: give the limit to Socket.connect
// replaces: EchoClient.connect
Socket socket = new Socket(host, port);
socket.setSoTimeout((int) limit.toMillis());
return new EchoClient(socket);
