// The client sleeps, and takes what is available then.
// fails: 1.4
// says: one read()
// because: It is too short on a busy machine, and too long everywhere else.
// replaces: EchoClient.exchange
socket.getOutputStream().write(message);
try {
    Thread.sleep(100);
} catch (InterruptedException e) {
    throw new IOException(e);
}
byte[] echo = new byte[socket.getInputStream().available()];
socket.getInputStream().read(echo);
return echo;
