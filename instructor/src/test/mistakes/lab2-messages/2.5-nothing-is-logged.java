// The exception of a broken connection is caught, and lost.
// fails: 2.5
// says: nobody will learn why
// replaces: NumberServer.serve
try (client) {
    currentClient = client;
    if (!closed) {
        client.setTcpNoDelay(true);
        Session.answerAll(client.getInputStream(), client.getOutputStream());
        part(client);
    }
} catch (IOException e) {
    // it was the client's fault
}
