// After close() the server socket is null, and the second close() meets it.
// fails: 1.1
// says: NullPointerException
// replaces: EchoServer.close #1
closed = true;
if (acceptor == null) {
    return;
}
listener.close();
// replaces: EchoServer.close #3
awaitEndOf(acceptor);
listener = null;
