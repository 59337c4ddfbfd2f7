package socketlabs.fileserver;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the replies of a server that is not to be trusted: nothing that it says is believed before it was judged.
 *
 * <pre>
 *     4f 4b 20 39 0a 31 30 3a 34 38 3a 30 30 0a   "OK 9", and 9 bytes: "10:48:00" LF
 *     45 52 52 4f 52 20 62 75 73 79 20 …       0a   "ERROR busy …"
 *     52 45 41 44 59 0a                             "READY": send the content
 * </pre>
 *
 * What it throws is of two kinds. A {@link RefusedException} is the server's refusal, and the conversation can go on;
 * after any other {@code IOException} it cannot, because nobody knows where the next reply would begin.
 */
final class ReplyReader {

    private final InputStream in;
    private final LineReader lines;

    ReplyReader(InputStream in) {
        this.in = in;
        this.lines = new LineReader(in);
    }

    /**
     * Reads a reply's first line, {@code OK <length>} or {@code ERROR <code> <message>}. The body is left to be read.
     *
     * @return the length of the body, 0 or more
     * @throws RefusedException if it is {@code ERROR}: with the server's code, or {@link Code#INTERNAL} for a code that
     *     this program does not know, and with the server's message made {@linkplain Printable printable}
     * @throws EOFException if the server has finished, inside the line or before it
     * @throws ProtocolException if it is something else, such as a longer line than the protocol has, or a length that
     *     is not a number from 0 to 2<sup>63</sup>-1
     */
    long readLength() throws IOException {
        // BEGIN SOLUTION 5.8
        if (readReply() instanceof Reply.Ok ok) {
            return ok.length();
        }
        throw new ProtocolException("the server says READY, and nothing is to be sent");
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.8: read OK and a length, or ERROR");
    }

    /**
     * Reads the answer to {@code PUT}: {@code READY}, after which the content may be sent.
     *
     * @throws IOException as {@link #readLength}
     */
    void readReady() throws IOException {
        // BEGIN SOLUTION 5.8
        if (!(readReply() instanceof Reply.Ready)) {
            throw new ProtocolException("the server says OK, and the content was not sent yet");
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.8: read READY, or ERROR");
    }

    /**
     * Reads a reply that is a text, from its first line to its last byte.
     *
     * @param most so many bytes may it have
     * @return the text as it came, in one piece or in many, which may have in it what a terminal would obey
     * @throws EOFException if the server finishes before the whole text has come; the message tells how many bytes came,
     *     of how many
     * @throws ProtocolException if the text has more bytes, which is thrown before any of them is read; or is not UTF-8
     * @throws IOException as {@link #readLength}
     */
    String readText(int most) throws IOException {
        // BEGIN SOLUTION 5.8
        long length = readLength();
        if (length > most) {
            throw new ProtocolException("the server wants to say " + length + " bytes, and may say " + most);
        }
        return decode(readBody((int) length));
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.8: read the text, if it is not too long");
    }
    // BEGIN SOLUTION 5.8

    /** Reads a line, and leaves what is right to the caller. */
    private Reply readReply() throws IOException {
        Reply reply = Reply.parse(readLine());
        if (reply instanceof Reply.Error error) {
            throw new RefusedException(error.code(), Printable.of(error.message()));
        }
        return reply;
    }

    /** A line that breaks a rule of the reader's is the server's fault, and no refusal. */
    private String readLine() throws IOException {
        String line;
        try {
            line = lines.readLine();
        } catch (RefusedException e) {
            throw new ProtocolException("this is no reply: " + e.getMessage());
        }
        if (line == null) {
            throw new EOFException("the server has ended the connection without a reply");
        }
        return line;
    }

    private byte[] readBody(int length) throws IOException {
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the server has ended the connection after " + body.length + " of " + length
                    + " bytes of its reply");
        }
        return body;
    }

    private static String decode(byte[] text) throws ProtocolException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProtocolException("the server's text is not valid UTF-8");
        }
    }
    // END SOLUTION
}
