// Bytes are made a String and bytes again.
// fails: 1.2
// says: the bytes went through a String on their way
// because: A picture of 256 bytes becomes one of 512; text passes, so a test with text does, too.
import java.nio.charset.StandardCharsets;
// replaces: EchoServer.echo
InputStream in = client.getInputStream();
OutputStream out = client.getOutputStream();
byte[] buffer = new byte[BUFFER_SIZE];
int n;
while ((n = in.read(buffer)) != -1) {
    String text = new String(buffer, 0, n, StandardCharsets.UTF_8);
    out.write(text.getBytes(StandardCharsets.UTF_8));
}
