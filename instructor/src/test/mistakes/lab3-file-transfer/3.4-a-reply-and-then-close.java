// The refusal is sent, and the socket closed at once, with unread bytes in it.
// fails: 3.4
// says: closing a socket with unread bytes resets it
// because: A reset overtakes the reply: the client sees "connection reset", and no reason.
// replaces: Refusal #2
private static void drain(Socket client, Duration limit) throws IOException {
    client.close();
}
