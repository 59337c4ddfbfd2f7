package socketlabs.messages;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What a client asks: something about this number. On the wire it is a decimal integer in ASCII, with a {@code -}
 * before it or without, of 1 to {@value #MAX_DIGITS} digits: {@code 12345}, {@code -7}, {@code 007}. Nothing else may
 * stand there: no {@code +}, no space, no line end.
 *
 * @param number of any size that the wire allows
 */
record Request(BigInteger number) {

    /** So many digits a request may have, leading zeros included. */
    static final int MAX_DIGITS = 1000;

    /**
     * Reads a request.
     *
     * @throws NumberFormatException if it is not one; its message says why in a line, and can be shown to the client
     */
    static Request parse(byte[] message) {
        // BEGIN SOLUTION 2.4
        int sign = message.length > 0 && message[0] == '-' ? 1 : 0;
        int digits = message.length - sign;
        if (digits < 1 || digits > MAX_DIGITS) {
            throw new NumberFormatException("a number has 1 to " + MAX_DIGITS + " digits, not " + digits);
        }
        for (int i = sign; i < message.length; i++) {
            checkDigit(message[i], i);
        }
        return new Request(new BigInteger(new String(message, StandardCharsets.US_ASCII)));
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 2.4: read a decimal number, and nothing else");
    }

    // BEGIN SOLUTION 2.4
    /** BigInteger itself would also take a plus, and the digits of other scripts. */
    private static void checkDigit(byte one, int place) {
        if (one < '0' || one > '9') {
            throw new NumberFormatException(
                    "byte " + place + " is " + HexFormat.of().toHexDigits(one) + " in hex, not a digit");
        }
    }

    // END SOLUTION
    /** The request as it goes into a frame. */
    byte[] toBytes() {
        // BEGIN SOLUTION 2.4
        return number.toString().getBytes(StandardCharsets.US_ASCII);
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 2.4: write the number in decimal digits");
    }
}
