// The socket is static.
// fails: 2.6
// says: a static field is shared by all clients
// because: The first client's requests go over the second one's connection.
// replaces: NumberClient #1
private static Socket socket;

private NumberClient(Socket socket) {
    NumberClient.socket = socket;
}

