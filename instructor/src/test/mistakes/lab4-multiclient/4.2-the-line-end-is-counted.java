// The CR before the LF is counted.
// fails: 4.2
// says: the line end is not counted
import java.util.Arrays;
// replaces: LineReader.readLine
line.reset();
boolean afterCr = false;
int b = in.read();
if (b == -1) {
    return Optional.empty();
}
while (b != '\n') {
    if (b == -1) {
        throw new EOFException("the client finished inside a line, after " + (line.size() + (afterCr ? 1 : 0)) + " bytes of it");
    }
    append(b);
    afterCr = b == '\r';
    b = in.read();
}
byte[] bytes = line.toByteArray();
return Optional.of(decode(afterCr ? Arrays.copyOf(bytes, bytes.length - 1) : bytes));
