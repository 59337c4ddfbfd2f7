// close() ends one direction only.
// fails: 2.6
// says: shutdownOutput() ends one direction: close() ends both
// because: The socket stays open until the program ends.
// replaces: NumberClient.close
socket.shutdownOutput();
