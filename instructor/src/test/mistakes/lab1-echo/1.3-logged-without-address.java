// A stack trace is printed, which does not tell whose connection it was.
// fails: 1.3
// says: getRemoteSocketAddress() tells whose connection it was
// because: With a hundred clients, nobody knows which one to ask.
// replaces: EchoServer.serve
try (client) {
    currentClient = client;
    if (!closed) {
        echo(client);
    }
} catch (IOException e) {
    e.printStackTrace();
}
