// Bytes are made a String of ASCII and bytes again.
// fails: 1.2
// says: the bytes went through a String on their way
import java.nio.charset.StandardCharsets;
// replaces: EchoServer.echo
InputStream in = client.getInputStream();
OutputStream out = client.getOutputStream();
byte[] buffer = new byte[BUFFER_SIZE];
int n;
while ((n = in.read(buffer)) != -1) {
    String text = new String(buffer, 0, n, StandardCharsets.US_ASCII);
    out.write(text.getBytes(StandardCharsets.US_ASCII));
}
