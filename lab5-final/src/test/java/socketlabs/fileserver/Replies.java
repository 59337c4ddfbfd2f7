package socketlabs.fileserver;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Peer;
import socketlabs.testkit.StepFailure;

/** What a server replies, and the other things on the wire. */
final class Replies {

    /** No line of a reply is longer. */
    private static final int LONGEST = 2000;

    private Replies() {}

    /** {@code OK <length>} LF and the body. */
    static byte[] ok(String body) {
        return ok(Bytes.utf8(body));
    }

    static byte[] ok(byte[] body) {
        byte[] head = Bytes.utf8("OK " + body.length + "\n");
        return ByteBuffer.allocate(head.length + body.length)
                .put(head)
                .put(body)
                .array();
    }

    /** Expects an error with this code next, whatever its message is; and gives that. */
    static String expectError(String code, Peer client) {
        String start = "ERROR " + code + " ";
        String line = takeLine(start, client);
        Expect.that(line.startsWith(start), "a line " + start + "and a message", inWords(line), null);
        return line.substring(start.length());
    }

    /** Expects this line next, and shows what comes in its place as the text that it is. */
    static Peer expectLine(String expected, Peer client) {
        String line = takeLine(expected, client);
        Expect.that(line.equals(expected), inWords(expected), inWords(line), null);
        return client;
    }

    /** Expects {@code OK 0} for an upload. */
    static Peer expectStored(Peer client) {
        String line = takeLine("OK 0", client);
        Expect.that(line.equals("OK 0"), inWords("OK 0"), inWords(line), likelyRefusal(line));
        return client;
    }

    /** The same where all replies are there already. */
    static void expectText(String expected, byte[] replies) {
        String actual = text(replies);
        Expect.that(
                actual.equals(expected),
                inOneLine(expected),
                inOneLine(actual),
                actual.lines()
                        .map(Replies::likelyRefusal)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static String inOneLine(String text) {
        return Printable.of(text.replace("\n", " LF ")).strip();
    }

    private static String likelyRefusal(String line) {
        return line.startsWith("ERROR too-large ")
                ? "were more bytes taken as content than announced? Right behind it stands the digest: the buffer of each read"
                        + " needs a limit"
                : null;
    }

    private static String inWords(String line) {
        return "the line " + Printable.of(line);
    }

    private static String takeLine(String expected, Peer client) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] one = takeFirst(expected, client);
        while (one[0] != '\n' && line.size() < LONGEST) {
            line.writeBytes(one);
            one = client.take(1);
        }
        return text(line.toByteArray());
    }

    /** If nothing comes, the failure is to tell more than that a byte is missing. */
    private static byte[] takeFirst(String expected, Peer client) {
        try {
            return client.take(1);
        } catch (StepFailure nothing) {
            client.expect(expected);
            throw nothing;
        }
    }

    /** The line behind the content of an upload. */
    static String digestLine(String content) {
        return digestLine(Bytes.utf8(content));
    }

    static String digestLine(byte[] content) {
        return Sha256.hex(sha256(content)) + "\n";
    }

    static byte[] sha256(byte[] content) {
        return Sha256.start().digest(content);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
