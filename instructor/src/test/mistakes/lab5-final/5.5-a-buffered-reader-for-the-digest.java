// The line of the digest is read with a buffer of its own.
// fails: 5.5
// says: a buffer of lines would have some of it
// because: The buffer swallows the next command.
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
// replaces: Reception #4
private void skip(long rest, RefusedException refused) throws IOException {
    if (rest > MOST_SKIPPED || client.in().discard(rest) < rest) {
        throw new FinalRefusalException(refused);
    }
    digestLine();
}

// replaces: Reception #5
private String digestLine() throws IOException {
    String line = new BufferedReader(new InputStreamReader(client.in(), StandardCharsets.UTF_8)).readLine();
    if (line == null) {
        throw new EOFException("the connection ended before the SHA-256");
    }
    return line;
}

// replaces: Reception #6
