// The first read() that does not fill the buffer is taken for the end.
// fails: 1.5
// says: exchangeAll returns the number of bytes that came back
// replaces: EchoClient.exchangeAll
Sender sender = new Sender(message);
sender.start();
try {
    byte[] buffer = new byte[PIECE_SIZE];
    long received = 0;
    int n;
    do {
        n = socket.getInputStream().read(buffer);
        if (n > 0) {
            echo.write(buffer, 0, n);
            received += n;
        }
    } while (n == buffer.length);
    return received;
} catch (IOException e) {
    socket.close();
    throw sender.failure == null ? e : sender.failure;
}
