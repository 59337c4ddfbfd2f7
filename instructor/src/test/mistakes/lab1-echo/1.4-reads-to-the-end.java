// The client reads until the server ends the connection, which it does not.
// fails: 1.4
// says: exchange(5 bytes) returns
// says: it has not returned after
// says: waits for bytes
// because: Server and client wait for each other to finish.
// replaces: EchoClient.exchange
socket.getOutputStream().write(message);
byte[] echo = socket.getInputStream().readAllBytes();
if (echo.length < message.length) {
    throw endedEarly(echo.length, message.length);
}
return echo;
