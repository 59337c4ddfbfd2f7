// close() closes the server socket and waits for nobody: the client that is being served stays.
// fails: 1.3
// says: the client's socket, where the thread waits in read(), is to be closed too
// replaces: EchoServer.close #2
// replaces: EchoServer.close #3
if (currentClient == null) {
    awaitEndOf(acceptor);
}
