// Characters are read where bytes were sent.
// fails: 1.2
// says: byte 128 is fd, not 80
// because: From 128 on, a byte is half a character, or none.
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
// replaces: EchoServer.echo
Reader in = new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8);
OutputStream out = client.getOutputStream();
int c;
while ((c = in.read()) != -1) {
    out.write(c);
}
