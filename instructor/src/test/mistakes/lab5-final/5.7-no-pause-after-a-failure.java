// When accept fails, it is called again at once.
// fails: 5.7
// says: goes round and round
// because: A server without descriptors fills its log, and keeps a processor busy.
// replaces: Acceptor.run
while (listener.isOpen()) {
    try {
        SocketChannel client = listener.accept();
        welcome(client);
    } catch (IOException e) {
        if (listener.isOpen()) {
            AccessLog.problem("a client could not be accepted: " + e.getMessage());
        }
    }
}
