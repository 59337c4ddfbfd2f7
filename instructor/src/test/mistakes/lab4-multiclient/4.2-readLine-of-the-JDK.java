// BufferedReader.readLine() reads the lines.
// fails: 4.2
// says: readLine() of the JDK takes any CR for an end
// because: It knows no limit, so that a line without end takes all the memory; and it answers half a line.
import java.io.BufferedReader;
import java.io.InputStreamReader;
// replaces: LineReader #1
private final BufferedReader in;
// replaces: LineReader.LineReader
this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
// replaces: LineReader.readLine
String line = in.readLine();
if (line != null && line.length() > MAX_LENGTH) {
    throw new CommandException(Code.LINE_TOO_LONG, "a line has at most " + MAX_LENGTH + " bytes");
}
return Optional.ofNullable(line);
// replaces: LineReader #2

