// The server waits for the client's end before it finishes itself.
// fails: 2.5
// says: finish first, then read on
// because: The client waits for the server's end to know that the session is over, and the server for the client's.
// replaces: NumberServer #3
private static void part(Socket client) throws IOException {
    client.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    client.shutdownOutput();
}

