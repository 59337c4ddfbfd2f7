package socketlabs.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import socketlabs.testkit.Reception.Ending;
import socketlabs.testkit.StudentThreads.Doing;

/** Names the likely cause from what came and how it ended: the mistakes behind these are few, and old. */
final class Symptom {

    static final String STRING = "the bytes went through a String on their way: not every byte is a character";
    static final String ONE_READ =
            "one read() was taken for one message: it gives what has come so far, so read again for the rest";
    static final String WHOLE_BUFFER =
            "the whole buffer was written, not the n bytes that read() put into it: write(buffer, 0, n)";
    static final String LINE_ENDS = "line ends got lost: readLine() takes them off, and does not tell which they were";
    static final String UNREAD = "the connection was closed with bytes unread, which sends a reset instead of the end";
    static final String HELD_BACK =
            "what was sent has been read, but not all of it answered: does the code wait for a line end, a full buffer"
                    + " or the end of the stream first, or does a buffered answer want a flush()?";
    static final String END_IGNORED = "read() returns -1 at the end of the stream, and the loop goes on all the same";

    /** So many equal bytes in a row are no coincidence. */
    private static final int WINDOW = 8;

    private Symptom() {}

    /** The likely cause, or null if these bytes could have many. */
    static String of(Reception reception) {
        if (reception.firstDifference() >= 0) {
            return ofWrongBytes(reception.expected(), reception.received(), reception.firstDifference());
        }
        if (reception.run().failuresOfCode().findAny().isPresent()) {
            return null; // the report names the exception, and that is the cause
        }
        if (reception.surplus() > 0) {
            return ofSurplus(reception.expected(), reception.received());
        }
        if (reception.ending() == Ending.RESET) {
            return UNREAD;
        }
        return reception.missing() > 0 ? ofTooFew(reception) : ofNoEnd(reception);
    }

    private static String ofTooFew(Reception reception) {
        if (reception.ending() == Ending.SILENCE && reception.somebody(Doing.READING)) {
            return HELD_BACK;
        }
        boolean answeredOnce = reception.received().length > 0
                || reception.run().conversations().stream().anyMatch(talk -> talk.received() > 0);
        return answeredOnce && !reception.somebody(Doing.RUNNING) ? ONE_READ : null;
    }

    private static String ofNoEnd(Reception reception) {
        return reception.somebody(Doing.RUNNING) ? END_IGNORED : null;
    }

    private static String ofWrongBytes(byte[] expected, byte[] received, int at) {
        if (expected[at] < 0 && looksLikeText(expected[at], received, at)) {
            return STRING;
        }
        if (isLineEnd(expected[at])) {
            return LINE_ENDS;
        }
        if (allZero(received, at)) {
            return WHOLE_BUFFER;
        }
        int real = indexOf(expected, received, at);
        if (real >= 0 && real < at) {
            return "bytes from place " + real + " came a second time; " + WHOLE_BUFFER;
        }
        if (real > at) {
            return Texts.count(real - at, "byte") + " got lost there: were they read, and not written?";
        }
        return null;
    }

    private static String ofSurplus(byte[] expected, byte[] received) {
        boolean repeats = indexOf(expected, received, expected.length) >= 0;
        return allZero(received, expected.length) || repeats ? WHOLE_BUFFER : null;
    }

    /** A byte above 127 that was decoded and encoded again has become '?', U+FFFD, or two bytes of UTF-8. */
    private static boolean looksLikeText(byte was, byte[] received, int at) {
        byte[] doubled = new String(new byte[] {was}, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
        return received[at] == '?'
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

    private static boolean allZero(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return from < bytes.length;
    }

    /** Where in the expected bytes those stand that came at a place; -1 if nowhere, or too few to tell. */
    private static int indexOf(byte[] expected, byte[] received, int at) {
        int length = Math.min(WINDOW, received.length - at);
        if (length < WINDOW && length < received.length - at || length == 0) {
            return -1;
        }
        for (int i = 0; i + length <= expected.length; i++) {
            if (i != at && Arrays.equals(expected, i, i + length, received, at, at + length)) {
                return i;
            }
        }
        return -1;
    }
}
