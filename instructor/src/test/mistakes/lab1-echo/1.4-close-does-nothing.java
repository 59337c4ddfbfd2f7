// close() is empty.
// fails: 1.4
// says: close()
// because: The server goes on waiting for this client, and serves no other.
// replaces: EchoClient.close
// the socket closes when the program ends
