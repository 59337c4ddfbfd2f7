// A Reader and a Writer stand between the streams.
// fails: 1.2
// says: the bytes went through a String on their way
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
// replaces: EchoServer.echo
Reader in = new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8);
Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8);
char[] buffer = new char[BUFFER_SIZE];
int n;
while ((n = in.read(buffer)) != -1) {
    out.write(buffer, 0, n);
    out.flush();
}
