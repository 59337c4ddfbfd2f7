// The socket is closed right after the last reply, with unread bytes in it.
// fails: 2.5
// says: bytes were still unread
// because: A reset overtakes the reply; the client sees "connection reset" and no reason.
// replaces: NumberServer #3
private static void part(Socket client) throws IOException {
    // nothing: serve() closes the socket right after this
}

