// close() does not ask whether the server was ever started.
// fails: 1.1
// says: close() uses what only start() makes
// replaces: EchoServer.close #1
closed = true;
listener.close();
