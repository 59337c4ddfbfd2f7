// close() does not ask whether the server was ever started.
// fails: 1.1
// says: NullPointerException
// replaces: EchoServer.close #1
closed = true;
listener.close();
