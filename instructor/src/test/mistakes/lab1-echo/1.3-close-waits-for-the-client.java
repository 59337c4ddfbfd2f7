// close() wakes accept(), but not the read() of the client that is being served.
// fails: 1.3
// says: the client's socket, where the thread waits in read(), is to be closed too
// because: The server ends when its client wants to.
// replaces: EchoServer.close #2
