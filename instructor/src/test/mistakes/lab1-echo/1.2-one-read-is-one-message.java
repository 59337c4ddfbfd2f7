// One read() is taken for one message.
// fails: 1.2
// says: one read() was taken for one message
// because: It works on the desk, and breaks when the bytes arrive in two pieces.
import java.util.Arrays;
// replaces: EchoServer.echo
byte[] buffer = new byte[1024];
int n = client.getInputStream().read(buffer);
client.getOutputStream().write(Arrays.copyOf(buffer, n));
