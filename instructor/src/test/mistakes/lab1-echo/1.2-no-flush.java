// The answer stays in a BufferedOutputStream.
// fails: 1.2
// says: flush()
import java.io.BufferedOutputStream;
// replaces: EchoServer.echo
InputStream in = client.getInputStream();
OutputStream out = new BufferedOutputStream(client.getOutputStream());
byte[] buffer = new byte[BUFFER_SIZE];
int n;
while ((n = in.read(buffer)) != -1) {
    out.write(buffer, 0, n);
}
