// close() interrupts the thread, but accept() does not heed an interrupt.
// fails: 1.1
// says: does not close the server socket
// because: An interrupt ends a sleep or a wait, not a blocking call on a socket.
// replaces: EchoServer.close #1
closed = true;
if (listener == null) {
    return;
}
acceptor.interrupt();
// replaces: EchoServer.close #3
