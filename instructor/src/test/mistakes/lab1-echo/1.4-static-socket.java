// The socket is static: all clients share the one that was connected last.
// fails: 1.4
// says: static
// because: It works as long as there is one client.
// replaces: EchoClient 1.4 #1
private static Socket socket;

private EchoClient(Socket connected) {
    socket = connected;
}
