// close() finishes the client's direction, and leaves the socket open.
// fails: 1.4
// says: shutdownOutput
// replaces: EchoClient.close
socket.shutdownOutput();
