// The second thread receives, and nobody waits for it.
// fails: 1.5
// says: exchangeAll returns the number of bytes that came back
// replaces: EchoClient.exchangeAll
long[] received = {0};
Thread receiver = new Thread(() -> {
    try {
        byte[] buffer = new byte[PIECE_SIZE];
        int n;
        while ((n = socket.getInputStream().read(buffer)) != -1) {
            echo.write(buffer, 0, n);
            received[0] += n;
        }
    } catch (IOException e) {
        System.err.println("could not receive: " + e.getMessage());
    }
});
receiver.start();
message.transferTo(socket.getOutputStream());
socket.shutdownOutput();
return received[0];
