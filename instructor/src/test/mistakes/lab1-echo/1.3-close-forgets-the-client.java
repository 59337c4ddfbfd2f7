// close() closes the server socket and waits for nobody: the client that is being served stays.
// fails: 1.3
// says: close the client's socket, too
// replaces: EchoServer.close #2
// replaces: EchoServer.close #3
if (currentClient == null) {
    awaitEndOf(acceptor);
}
