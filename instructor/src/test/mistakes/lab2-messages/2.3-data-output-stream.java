// DataOutputStream right on the socket: writeInt, then write.
// fails: 2.3
// says: put length and message into one array
// because: A DataOutputStream has no buffer: each call is a write of its own. Seen in most tutorials on framing.
import java.io.DataOutputStream;
// replaces: Frames.write
if (message.length > MAX_LENGTH) {
    throw new IllegalArgumentException("a message is at most " + MAX_LENGTH + " bytes long, not " + message.length);
}
DataOutputStream data = new DataOutputStream(out);
data.writeInt(message.length);
data.write(message);
data.flush();
