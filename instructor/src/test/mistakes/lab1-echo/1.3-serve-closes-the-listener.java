// "Close everything" in the finally block of one client closes the server socket, too.
// fails: 1.3
// says: was the server socket bound, and is it still open?
// replaces: EchoServer.serve
try {
    currentClient = client;
    echo(client);
} catch (IOException e) {
    System.err.println("client: " + e.getMessage());
} finally {
    try {
        client.close();
        listener.close();
    } catch (IOException e) {
        System.err.println("close: " + e.getMessage());
    }
}
