// The server reads lines and prints lines, as tutorials do.
// fails: 1.2
// says: does the code wait for a line end
// says: the bytes went through a String
// because: What has no line end is never answered, and what is not text is changed.
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
// replaces: EchoServer.echo
BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream()));
PrintWriter out = new PrintWriter(client.getOutputStream(), true);
String line;
while ((line = in.readLine()) != null) {
    out.println(line);
}
