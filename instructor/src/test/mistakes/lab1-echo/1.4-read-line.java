// The client prints a line and reads a line.
// fails: 1.4
// says: println() adds a line end
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
// replaces: EchoClient.exchange
PrintWriter out = new PrintWriter(socket.getOutputStream(), true);
BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
out.println(new String(message));
String line = in.readLine();
if (line == null) {
    throw endedEarly(0, message.length);
}
return line.getBytes();
