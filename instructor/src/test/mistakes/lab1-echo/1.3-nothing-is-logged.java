// The exception of a broken connection is caught, and lost.
// fails: 1.3
// says: nobody will learn why
// replaces: EchoServer.serve
try (client) {
    currentClient = client;
    if (!closed) {
        echo(client);
    }
} catch (IOException e) {
    // it was the client's fault
}
