// A failure of accept ends the server.
// fails: 5.7
// says: no reason to end
// because: When the system has no descriptors left for a moment, nobody is served any more.
// replaces: Acceptor.run
while (listener.isOpen()) {
    try {
        SocketChannel client = listener.accept();
        welcome(client);
    } catch (IOException e) {
        return;
    }
}
