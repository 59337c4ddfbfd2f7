// close() wakes accept(), but not the read() of the client that is being served.
// fails: 1.3
// says: close the client's socket, too
// because: The server ends when its client wants to.
// replaces: EchoServer.close #2
