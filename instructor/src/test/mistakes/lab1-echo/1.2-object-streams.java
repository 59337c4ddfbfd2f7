// Object streams are taken for a way to send bytes.
// fails: 1.2
// says: StreamCorruptedException: invalid stream header: 68656C6C
// because: They speak a protocol of their own, which begins with ac ed 00 05 in both directions.
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
// replaces: EchoServer.echo
ObjectOutputStream out = new ObjectOutputStream(client.getOutputStream());
out.flush();
ObjectInputStream in = new ObjectInputStream(client.getInputStream());
try {
    while (true) {
        out.writeObject(in.readObject());
        out.flush();
    }
} catch (ClassNotFoundException e) {
    throw new IOException(e);
}
