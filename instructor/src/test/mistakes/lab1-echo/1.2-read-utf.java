// readUTF() and writeUTF() are taken for a way to read and write text.
// fails: 1.2
// says: what was sent has been read, but not all of it answered
// because: They put a length of two bytes before each text. What the client sends has none.
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
// replaces: EchoServer.echo
DataInputStream in = new DataInputStream(client.getInputStream());
DataOutputStream out = new DataOutputStream(client.getOutputStream());
try {
    while (true) {
        out.writeUTF(in.readUTF());
    }
} catch (EOFException e) {
    return;
}
