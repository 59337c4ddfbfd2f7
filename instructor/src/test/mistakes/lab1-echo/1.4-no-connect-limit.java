// The socket is connected by its constructor, which knows no limit.
// fails: 1.4
// says: give the limit to Socket.connect
// because: A server that does not answer costs minutes.
// replaces: EchoClient.connect
return new EchoClient(new Socket(host, port));
