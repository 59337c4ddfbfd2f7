// The server half-closes, then closes, with bytes unread.
// fails: 2.5
// says: bytes were still unread
// because: On some systems the client loses the reply, on others its next write fails before it has read it.
// replaces: NumberServer #3
private static void part(Socket client) throws IOException {
    client.shutdownOutput();
}

