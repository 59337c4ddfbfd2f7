// A Scanner cuts the stream into lines, and println() puts other line ends in.
// fails: 1.2
// says: does the code wait for a line end
import java.io.PrintWriter;
import java.util.Scanner;
// replaces: EchoServer.echo
Scanner in = new Scanner(client.getInputStream());
PrintWriter out = new PrintWriter(client.getOutputStream(), true);
while (in.hasNextLine()) {
    out.println(in.nextLine());
}
