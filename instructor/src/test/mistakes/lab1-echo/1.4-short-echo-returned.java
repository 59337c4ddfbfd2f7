// After an early end, what came is returned as if it were all.
// fails: 1.4
// says: it returned 5 bytes
// because: Whoever gets it cannot tell an early end from success.
// replaces: EchoClient.exchange
socket.getOutputStream().write(message);
return socket.getInputStream().readNBytes(message.length);
