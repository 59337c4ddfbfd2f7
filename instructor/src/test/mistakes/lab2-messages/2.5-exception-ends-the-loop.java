// An exception of one client ends the accept loop.
// fails: 2.5
// says: when a client breaks off, read() throws
// because: One bad client stops the service.
// replaces: NumberServer.serve
try (client) {
    currentClient = client;
    client.setTcpNoDelay(true);
    Session.answerAll(client.getInputStream(), client.getOutputStream());
    part(client);
} catch (IOException e) {
    throw new java.io.UncheckedIOException(e);
}
