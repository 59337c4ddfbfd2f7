// After the last reply the server reads on for as long as the client likes.
// fails: 2.5
// says: to read on after the half-close needs a time limit
// because: One client that does not hang up stops the service for all the others.
// replaces: NumberServer #3
private static void part(Socket client) throws IOException {
    client.shutdownOutput();
    client.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
}

