package socketlabs.fileserver;

import java.math.BigInteger;

/** By a pattern, and with numbers of any size. */
final class Numbers {

    private Numbers() {}

    static long parse(String text) throws RefusedException {
        if (text.matches("[0-9]{1,1000}")) {
            BigInteger number = new BigInteger(text);
            if (number.bitLength() < 64) {
                return number.longValueExact();
            }
        }
        throw new RefusedException(Code.BAD_REQUEST, "no number: " + Printable.quoted(text));
    }
}
