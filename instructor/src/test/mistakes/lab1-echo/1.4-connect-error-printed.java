// That nobody listens is printed, and null is returned.
// fails: 1.4
// says: connect ends with an IOException: nobody listens on that port
// replaces: EchoClient.connect
Socket socket = new Socket();
try {
    socket.connect(new InetSocketAddress(host, port), (int) limit.toMillis());
    return new EchoClient(socket);
} catch (IOException e) {
    System.err.println("Could not connect: " + e.getMessage());
    return null;
}
