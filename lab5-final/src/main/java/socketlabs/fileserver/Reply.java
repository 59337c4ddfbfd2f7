package socketlabs.fileserver;

import java.io.ByteArrayOutputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;

/**
 * The line that a reply begins with, and for all but {@link Ok} the whole of it:
 *
 * <pre>
 *     OK &lt;length&gt;                 so many bytes follow
 *     READY                       the content of an upload may come now
 *     ERROR &lt;code&gt; &lt;message&gt;      refused: the code for a program, the message for a person
 * </pre>
 */
sealed interface Reply {

    /**
     * It is done, and so many bytes follow.
     *
     * @param length 0 or more
     */
    record Ok(long length) implements Reply {
        @Override
        public String line() {
            // BEGIN SOLUTION 5.2
            return "OK " + length;
            // END SOLUTION
            // STUB: throw new UnsupportedOperationException("Step 5.2: the word OK, a space, the length");
        }
    }

    /** The content of an upload may come now. */
    record Ready() implements Reply {
        @Override
        public String line() {
            return "READY";
        }
    }

    /**
     * It is refused.
     *
     * @param code why, for a program
     * @param message why, for a person; whatever it says, on the wire it is one line that a terminal can show
     */
    record Error(Code code, String message) implements Reply {

        static Error of(RefusedException refused) {
            return new Error(refused.code(), refused.getMessage());
        }

        @Override
        public String line() {
            // BEGIN SOLUTION 5.2
            return "ERROR " + code.word() + " " + Printable.of(message);
            // END SOLUTION
            // STUB: throw new UnsupportedOperationException("Step 5.2: the word ERROR, the code, a printable message");
        }
    }

    /** The line as it stands on the wire, without the line end. */
    String line();

    /** The bytes of the line in UTF-8, with the LF that ends it. */
    default byte[] toBytes() {
        return (line() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A whole reply with a small body, {@code OK <length>} LF and the body, in one array: it can leave in one write.
     * Where the line and the body are written apart, the system may hold the second back until the first was
     * acknowledged (Nagle's algorithm, RFC 896), and the other side takes up to 40 ms for that.
     */
    static byte[] ok(byte[] body) {
        // BEGIN SOLUTION 5.2
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        reply.writeBytes(new Ok(body.length).toBytes());
        reply.writeBytes(body);
        return reply.toByteArray();
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.2: the line and the body in one array");
    }

    /**
     * Reads the line that a reply begins with. Who sent it may be a server that wishes us ill, or none of ours.
     *
     * @param line without the line end, just as it came: nothing of it is stripped
     * @return the reply; an error whose code is none that we know is one with {@link Code#INTERNAL}, and has the word in
     *     its message
     * @throws ProtocolException if it is no reply, also if the length is no number from 0 to 2<sup>63</sup>-1, or no
     *     space stands behind an error's code, with a message, which may be empty, behind that
     */
    static Reply parse(String line) throws ProtocolException {
        // BEGIN SOLUTION 5.2
        String[] parts = line.split(" ", 3);
        try {
            if (parts[0].equals("OK") && parts.length == 2) {
                return new Ok(Numbers.parse(parts[1]));
            }
        } catch (RefusedException e) {
            throw notAReply(line);
        }
        if (line.equals("READY")) {
            return new Ready();
        }
        if (parts[0].equals("ERROR") && parts.length == 3) {
            return Code.ofWord(parts[1])
                    .map(code -> new Error(code, parts[2]))
                    .orElseGet(() -> new Error(Code.INTERNAL, parts[1] + " " + parts[2]));
        }
        throw notAReply(line);
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.2: tell OK, READY and ERROR apart");
    }
    // BEGIN SOLUTION 5.2

    private static ProtocolException notAReply(String line) {
        return new ProtocolException("this is no reply: " + Printable.quoted(line));
    }
    // END SOLUTION
}
