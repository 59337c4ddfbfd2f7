package socketlabs.fileserver;

/** Reads the numbers in requests and replies: sizes, lengths and offsets. */
final class Numbers {

    private Numbers() {}

    /**
     * The number that a text says.
     *
     * @param text one or more of the digits 0 to 9, and nothing else: no sign, no space, no digits of other scripts; zeros
     *     in front do not matter
     * @return a number from 0 to 2<sup>63</sup>-1
     * @throws RefusedException with {@link Code#BAD_REQUEST} if the text is no such number
     */
    static long parse(String text) throws RefusedException {
        // BEGIN SOLUTION 5.2
        boolean hasOnlyDigits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        try {
            if (hasOnlyDigits) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException e) {
            throw notANumber(text); // so many digits that no file is as large
        }
        throw notANumber(text);
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.2: read a number, judge it before it is believed");
    }
    // BEGIN SOLUTION 5.2

    private static RefusedException notANumber(String text) {
        return new RefusedException(
                Code.BAD_REQUEST, "a whole number from 0 to " + Long.MAX_VALUE + ", not " + Printable.quoted(text));
    }
    // END SOLUTION
}
