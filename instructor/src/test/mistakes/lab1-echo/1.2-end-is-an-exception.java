// A DataInputStream tells the end by an exception, which nobody catches.
// fails: 1.2
// says: EOFException
// because: That a client has finished is the normal end of an echo.
import java.io.DataInputStream;
// replaces: EchoServer.echo
DataInputStream in = new DataInputStream(client.getInputStream());
OutputStream out = client.getOutputStream();
while (true) {
    out.write(in.readByte());
}
