// Each request has a connection of its own.
// fails: 2.6
// says: over the connection that connect() has made
// because: A thousand requests cost a thousand connections.
// replaces: NumberClient.ask
try (Socket one = new Socket()) {
    one.connect(socket.getRemoteSocketAddress());
    Frames.write(request.toBytes(), one.getOutputStream());
    byte[] reply = Frames.read(one.getInputStream()).orElseThrow(() -> new EOFException("no reply"));
    return new String(reply, StandardCharsets.UTF_8);
}
