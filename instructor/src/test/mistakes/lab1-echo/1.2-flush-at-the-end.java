// The buffered answer is flushed once, when the client has finished.
// fails: 1.2
// says: flush()
import java.io.BufferedOutputStream;
// replaces: EchoServer.echo
InputStream in = client.getInputStream();
OutputStream out = new BufferedOutputStream(client.getOutputStream());
int b;
while ((b = in.read()) != -1) {
    out.write(b);
}
out.flush();
