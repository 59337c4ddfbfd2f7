// The request waits in a buffered stream for more.
// fails: 2.6
// says: expected
// because: Both sides wait.
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
// replaces: NumberClient.ask
DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
out.writeInt(request.toBytes().length);
out.write(request.toBytes());
byte[] reply = Frames.read(socket.getInputStream())
        .orElseThrow(() -> new EOFException("the server ended the connection and did not reply"));
return new String(reply, StandardCharsets.UTF_8);
