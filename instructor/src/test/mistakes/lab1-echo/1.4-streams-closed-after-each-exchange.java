// try-with-resources closes the streams, and with them the socket, after the first exchange.
// fails: 1.4
// says: Socket is closed
// replaces: EchoClient.exchange
try (OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream()) {
    out.write(message);
    byte[] echo = in.readNBytes(message.length);
    if (echo.length < message.length) {
        throw endedEarly(echo.length, message.length);
    }
    return echo;
}
