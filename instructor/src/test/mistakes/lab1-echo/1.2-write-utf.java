// writeUTF() puts a length of two bytes before the text.
// fails: 1.2
// says: byte 0 is 00, not 68
// says: 00 05 68 65 6c
import java.io.DataOutputStream;
// replaces: EchoServer.echo
InputStream in = client.getInputStream();
DataOutputStream out = new DataOutputStream(client.getOutputStream());
byte[] buffer = new byte[BUFFER_SIZE];
int n;
while ((n = in.read(buffer)) != -1) {
    out.writeUTF(new String(buffer, 0, n));
}
