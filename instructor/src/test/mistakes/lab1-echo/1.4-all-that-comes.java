// The client returns all that has come, which may be more than it sent.
// fails: 1.4
// says: what comes after them belongs to the next exchange
import java.io.ByteArrayOutputStream;
// replaces: EchoClient.exchange
socket.getOutputStream().write(message);
ByteArrayOutputStream echo = new ByteArrayOutputStream();
byte[] buffer = new byte[PIECE_SIZE];
while (echo.size() < message.length) {
    int n = socket.getInputStream().read(buffer);
    if (n < 0) {
        throw endedEarly(echo.size(), message.length);
    }
    echo.write(buffer, 0, n);
}
return echo.toByteArray();
