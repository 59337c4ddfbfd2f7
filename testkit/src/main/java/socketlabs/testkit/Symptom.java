package socketlabs.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import socketlabs.testkit.Conversation.Role;
import socketlabs.testkit.Reception.Ending;
import socketlabs.testkit.Reception.Promise;
import socketlabs.testkit.StudentThreads.Doing;
import socketlabs.testkit.StudentThreads.Sighting;

/** Names the likely cause from what came and how it ended: the mistakes behind these are few, and old. */
final class Symptom {

    static final String STRING = "the bytes went through a String on their way: not every byte is a character";
    static final String ONE_READ =
            "one read() was taken for one message: it gives what has come so far, so read again for the rest";
    static final String WHOLE_BUFFER =
            "the whole buffer was written, not the n bytes that read() put into it: write(buffer, 0, n)";
    static final String STILL_OPEN =
            "this direction of the connection was never ended: neither close() nor shutdownOutput() was called";
    static final String NOBODY_READS =
            "its bytes are not taken, since the other side waits for the same: whoever sends much must read meanwhile";
    static final String LINE_ENDS = "line ends got lost: readLine() takes them off, and does not tell which they were";
    static final String UNREAD =
            "the connection was broken off, not ended: close() with bytes unread, or with SO_LINGER 0, sends a reset";
    static final String HELD_BACK =
            "what was sent has been read, but not all of it answered: does the code wait for a line end, a full buffer"
                    + " or the end of the stream first, or does a buffered answer want a flush()?";
    static final String WAITS_TOO_EARLY =
            "it waits for an answer, and has not sent all yet: is something still in a buffer, for want of a flush()?";
    static final String NEVER_SENT = "the rest was never sent: is it still in a buffer, for want of a flush()?";
    static final String MINUS_ONE =
            "the byte ff is -1, too, once it is a byte: compare the int that read() returns with -1, and only then cast";
    static final String PRINTLN = "println() adds a line end that was not in the message";
    static final String LENGTH_FIRST = "a length stands before the bytes: writeUTF() and writeInt() put it there";
    static final String END_IGNORED = "read() returns -1 at the end of the stream, and the loop goes on all the same";

    private static final String NOT_THERE = " missing there: lost on the way, or never written?";

    /** So many equal bytes in a row are no coincidence. */
    private static final int WINDOW = 8;

    private Symptom() {}

    /** The likely cause, or null if these bytes could have many. */
    static String of(Reception reception) {
        if (reception.promise() == Promise.VALUE) {
            return ofValue(reception.expected(), reception.received(), reception.firstDifference());
        }
        if (reception.firstDifference() >= 0) {
            return ofWrongBytes(reception.expected(), reception.received(), reception.firstDifference());
        }
        if (reception.run().failuresOfCode().findAny().isPresent()) {
            return null; // the report names the exception, and that is the cause
        }
        if (reception.surplus() > 0 && reception.promise() != Promise.GONE) {
            return ofSurplus(reception.expected(), reception.received());
        }
        if (reception.ending() == Ending.RESET) {
            return UNREAD;
        }
        return reception.missing() > 0 ? ofTooFew(reception) : ofNoEnd(reception);
    }

    private static String ofTooFew(Reception reception) {
        boolean silent = reception.ending() == Ending.SILENCE;
        boolean answered = reception.conversation().received() > 0;
        if (silent && reception.somebody(Doing.READING)) {
            return reception.conversation().sent() > 0 ? HELD_BACK : WAITS_TOO_EARLY;
        }
        if (silent && reception.somebody(Doing.RUNNING)) {
            return null;
        }
        if (answered && reception.conversation().role() == Role.SERVER) {
            return silent ? ONE_READ : NEVER_SENT;
        }
        if (answered && reception.promise() == Promise.BYTES) {
            return reception.expected()[reception.received().length] == (byte) 0xff ? MINUS_ONE : ONE_READ;
        }
        return null;
    }

    private static String ofNoEnd(Reception reception) {
        if (reception.ending() != Ending.SILENCE || reception.promise() != Promise.END) {
            return null;
        }
        return reception.somebody(Doing.RUNNING) ? END_IGNORED : STILL_OPEN;
    }

    /** How a value came about, its bytes do not tell, but for this. */
    private static String ofValue(byte[] expected, byte[] actual, int at) {
        if (at >= 0) {
            return expected[at] < 0 && looksLikeText(expected[at], actual, at) ? STRING : null;
        }
        return actual.length > expected.length && isLineEnd(actual[expected.length]) ? PRINTLN : null;
    }

    /** Whether a cause is so general that a hint of the test's own is worth more. */
    static boolean isGuess(String cause) {
        return cause.equals(WAITS_TOO_EARLY) || cause.equals(NOBODY_READS) || cause.endsWith(NOT_THERE);
    }

    /** The likely cause when the student's code does not go on. */
    static String ofStanding(List<Sighting> threads) {
        return threads.stream().anyMatch(sighting -> sighting.doing() == Doing.WRITING) ? NOBODY_READS : null;
    }

    private static String ofWrongBytes(byte[] expected, byte[] received, int at) {
        if (expected[at] < 0 && looksLikeText(expected[at], received, at)) {
            return STRING;
        }
        if (isLineEnd(expected[at])) {
            return LINE_ENDS;
        }
        if (zerosAt(received, at)) {
            return WHOLE_BUFFER;
        }
        if (at == 0 && startsWithLength(expected, received)) {
            return LENGTH_FIRST;
        }
        int real = indexOf(expected, received, at);
        if (real >= 0 && real < at) {
            return "bytes from place " + real + " came a second time; " + WHOLE_BUFFER;
        }
        if (real > at) {
            return Texts.count(real - at, "byte") + NOT_THERE;
        }
        return null;
    }

    private static String ofSurplus(byte[] expected, byte[] received) {
        boolean repeats = indexOf(expected, received, expected.length) >= 0;
        if (isLineEnd(received[expected.length]) && received.length <= expected.length + 2) {
            return PRINTLN;
        }
        return zerosAt(received, expected.length) || repeats ? WHOLE_BUFFER : null;
    }

    /** A byte above 127 that was decoded and encoded again has become '?', U+FFFD, or two bytes of UTF-8. */
    private static boolean looksLikeText(byte was, byte[] received, int at) {
        byte[] doubled = new String(new byte[] {was}, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
        return received[at] == '?'
                || received[at]
                        == (byte) 0xfd // the last byte of U+FFFD: what a Reader makes of it, written as one byte
                || startsWith(received, at, new byte[] {(byte) 0xef, (byte) 0xbf, (byte) 0xbd})
                || startsWith(received, at, doubled);
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] piece) {
        int end = Math.min(bytes.length, at + piece.length);
        return end > at && Arrays.equals(bytes, at, end, piece, 0, end - at);
    }

    private static boolean isLineEnd(byte value) {
        return value == '\n' || value == '\r';
    }

    /** Zeros to the end, or so many that they are no number. One zero alone is a message of its own. */
    private static boolean zerosAt(byte[] bytes, int from) {
        int zeros = 0;
        while (from + zeros < bytes.length && bytes[from + zeros] == 0) {
            zeros++;
        }
        return zeros >= WINDOW || zeros > 0 && bytes.length > 1 && from + zeros == bytes.length;
    }

    /** Two or four bytes that say how many follow, and then what was expected. */
    private static boolean startsWithLength(byte[] expected, byte[] received) {
        return Stream.of(2, 4).anyMatch(size -> {
            int follow = Math.min(expected.length, received.length - size);
            return follow > 0
                    && received[0] == 0
                    && received[size - 1] == (byte) expected.length
                    && Arrays.equals(expected, 0, follow, received, size, size + follow);
        });
    }

    /** Where in the expected bytes those stand that came at a place; -1 if nowhere, or too few to tell. */
    private static int indexOf(byte[] expected, byte[] received, int at) {
        if (received.length - at < WINDOW) {
            return -1;
        }
        for (int i = 0; i + WINDOW <= expected.length; i++) {
            if (i != at && Arrays.equals(expected, i, i + WINDOW, received, at, at + WINDOW)) {
                return i;
            }
        }
        return -1;
    }
}
