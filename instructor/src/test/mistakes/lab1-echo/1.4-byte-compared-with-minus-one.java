// What read() gives is made a byte before it is compared with -1.
// fails: 1.4
// says: EOFException
// says: 255
// because: The byte ff is -1, too.
// replaces: EchoClient.exchange
socket.getOutputStream().write(message);
byte[] echo = new byte[message.length];
for (int i = 0; i < echo.length; i++) {
    echo[i] = (byte) socket.getInputStream().read();
    if (echo[i] == -1) {
        throw endedEarly(i, echo.length);
    }
}
return echo;
