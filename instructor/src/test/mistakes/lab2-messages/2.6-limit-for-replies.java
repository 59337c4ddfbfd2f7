// The limit for connecting is set for reads, too.
// fails: 2.6
// says: the limit is for connecting
// because: A reply about 1000 digits that takes its time is given up.
// replaces: NumberClient.connect
Socket socket = new Socket();
try {
    socket.connect(new InetSocketAddress(host, port), (int) limit.toMillis());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) limit.toMillis());
    return new NumberClient(socket);
} catch (IOException e) {
    socket.close();
    throw e;
}
