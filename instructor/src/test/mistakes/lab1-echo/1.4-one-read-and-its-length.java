// One read() is taken for the whole echo, and what it gave is returned.
// fails: 1.4
// says: one read() gives what has come so far
// replaces: EchoClient.exchange
socket.getOutputStream().write(message);
byte[] echo = new byte[message.length];
int n = socket.getInputStream().read(echo);
if (n < 0) {
    throw endedEarly(0, message.length);
}
return Arrays.copyOf(echo, n);
