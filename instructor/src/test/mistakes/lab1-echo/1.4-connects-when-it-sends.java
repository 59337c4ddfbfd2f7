// connect() remembers where to, and every exchange opens a connection of its own.
// fails: 1.4
// says: a client that connects to port
// replaces: EchoClient 1.4 #1
private final String host;
private final int port;
private Socket socket = new Socket();

private EchoClient(String host, int port) {
    this.host = host;
    this.port = port;
}
// replaces: EchoClient.connect
return new EchoClient(host, port);
// replaces: EchoClient.exchange
try (Socket socket = new Socket(host, port)) {
    socket.getOutputStream().write(message);
    byte[] echo = socket.getInputStream().readNBytes(message.length);
    if (echo.length < message.length) {
        throw endedEarly(echo.length, message.length);
    }
    return echo;
}
