// A PrintStream writes the bytes, and hides that a write failed.
// fails: 1.2
// says: whoever called echo must learn it
// because: PrintStream and PrintWriter never throw. Only checkError() tells.
import java.io.PrintStream;
// replaces: EchoServer.echo
InputStream in = client.getInputStream();
PrintStream out = new PrintStream(client.getOutputStream(), true);
byte[] buffer = new byte[BUFFER_SIZE];
int n;
while ((n = in.read(buffer)) != -1) {
    out.write(buffer, 0, n);
}
