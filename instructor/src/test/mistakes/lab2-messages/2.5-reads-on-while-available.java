// After the last reply the server reads as long as something is available.
// fails: 2.5
// says: available() may be 0 while more is on its way
// because: What arrives a moment later is unread when the socket is closed.
// replaces: NumberServer #3
private static void part(Socket client) throws IOException {
    client.shutdownOutput();
    byte[] buffer = new byte[BUFFER_SIZE];
    while (client.getInputStream().available() > 0) {
        client.getInputStream().read(buffer);
    }
}

