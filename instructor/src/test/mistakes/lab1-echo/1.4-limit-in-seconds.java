// The limit is given in seconds where milliseconds are asked for.
// fails: 1.4
// says: give the limit to Socket.connect
// because: Less than a second becomes 0, and 0 is no limit at all.
// replaces: EchoClient.connect
Socket socket = new Socket();
try {
    socket.connect(new InetSocketAddress(host, port), (int) limit.toSeconds());
    return new EchoClient(socket);
} catch (IOException e) {
    socket.close();
    throw e;
}
