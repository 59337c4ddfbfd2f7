// A stack trace is printed, which does not tell whose connection it was.
// fails: 2.5
// says: getRemoteSocketAddress() tells whose connection it was
// because: With a hundred clients, nobody knows which one to ask.
// replaces: NumberServer.serve
try (client) {
    currentClient = client;
    if (!closed) {
        client.setTcpNoDelay(true);
        Session.answerAll(client.getInputStream(), client.getOutputStream());
        part(client);
    }
} catch (IOException e) {
    e.printStackTrace();
}
