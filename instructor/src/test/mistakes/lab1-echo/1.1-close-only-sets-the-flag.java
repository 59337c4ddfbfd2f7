// close() sets a flag that the thread cannot see while it waits in accept().
// fails: 1.1
// says: close() does not close the server socket
// because: The thread looks at the flag only when the next client has come, and the port stays taken.
// replaces: EchoServer.close #1
closed = true;
// replaces: EchoServer.close #3
