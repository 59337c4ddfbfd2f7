// After each piece the client waits for its echo, on one thread.
// fails: 1.5
// says: 8192 bytes, then nothing
// because: A server that answers late, or in the end, is as right as one that answers at once.
// replaces: EchoClient.exchangeAll
long received = 0;
byte[] piece = new byte[PIECE_SIZE];
int n;
while ((n = message.read(piece)) != -1) {
    echo.write(exchange(Arrays.copyOf(piece, n)));
    received += n;
}
socket.shutdownOutput();
return received;
