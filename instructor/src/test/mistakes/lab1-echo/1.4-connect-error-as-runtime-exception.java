// That nobody listens is thrown as a RuntimeException.
// fails: 1.4
// says: connect ends with an IOException: nobody listens on that port
// replaces: EchoClient.connect
Socket socket = new Socket();
try {
    socket.connect(new InetSocketAddress(host, port), (int) limit.toMillis());
} catch (IOException e) {
    throw new IllegalStateException("could not connect", e);
}
return new EchoClient(socket);
