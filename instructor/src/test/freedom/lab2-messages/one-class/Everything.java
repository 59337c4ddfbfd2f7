package socketlabs.messages;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** All of it in static methods; the lab's classes only pass on to these. */
final class Everything {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,1000}");

    private Everything() {}

    static byte[] toBytes(int value) {
        byte[] bytes = new byte[4];
        int rest = value;
        for (int i = 3; i >= 0; i--) {
            bytes[i] = (byte) rest;
            rest >>>= 8;
        }
        return bytes;
    }

    static int toInt(byte[] bytes) {
        if (bytes.length != 4) {
            throw new IllegalArgumentException("four bytes are an int, " + bytes.length + " are none");
        }
        return new BigInteger(bytes).intValue();
    }

    static Optional<byte[]> exactly(InputStream in, int count, boolean endIsNormal) throws IOException {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            int one = in.read();
            if (one < 0 && i == 0 && endIsNormal) {
                return Optional.empty();
            }
            if (one < 0) {
                throw new EOFException("only " + i + " of " + count + " bytes, " + (count - i) + " missing");
            }
            bytes[i] = (byte) one;
        }
        return Optional.of(bytes);
    }

    static Optional<byte[]> frame(InputStream in) throws IOException {
        Optional<byte[]> header = exactly(in, 4, true);
        if (header.isEmpty()) {
            return header;
        }
        int length = toInt(header.get());
        if (length < 0) {
            throw new BadFrameException("negative: " + length);
        }
        if (length > 4096) {
            throw new BadFrameException("too long: " + length);
        }
        return exactly(in, length, false);
    }

    static void frame(byte[] message, OutputStream out) throws IOException {
        if (message.length > 4096) {
            throw new IllegalArgumentException("too long: " + message.length);
        }
        byte[] frame = new byte[4 + message.length];
        System.arraycopy(toBytes(message.length), 0, frame, 0, 4);
        System.arraycopy(message, 0, frame, 4, message.length);
        out.write(frame, 0, frame.length);
        out.flush();
    }

    static Reply reply(byte[] message) {
        StringBuilder text = new StringBuilder();
        for (byte one : message) {
            text.append((char) (one & 0xff));
        }
        if (!NUMBER.matcher(text).matches()) {
            return new Reply.NotANumber("an integer of 1 to 1000 digits is expected");
        }
        BigInteger number = new BigInteger(text.toString());
        int digits = number.toString().replace("-", "").length();
        boolean even = number.mod(BigInteger.TWO).signum() == 0;
        boolean prime = number.compareTo(BigInteger.ONE) > 0 && number.isProbablePrime(100);
        return new Reply.Ok(digits, even, prime);
    }

    static void session(InputStream in, OutputStream out) throws IOException {
        while (true) {
            Optional<byte[]> request;
            try {
                request = frame(in);
            } catch (EOFException | BadFrameException e) {
                frame(new Reply.BadFrame(e.getMessage()).toBytes(), out);
                return;
            }
            if (request.isEmpty()) {
                return;
            }
            frame(reply(request.get()).toBytes(), out);
        }
    }
}
