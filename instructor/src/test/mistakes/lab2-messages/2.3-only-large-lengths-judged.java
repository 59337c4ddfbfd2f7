// Only a length that is too large is refused, a negative one is not.
// fails: 2.3
// says: a length may be negative on the wire
// because: new byte[-1] is a NegativeArraySizeException, which nobody catches.
// replaces: Frames
private static int checked(int length) throws BadFrameException {
    if (length > MAX_LENGTH) {
        throw new BadFrameException("a length is 0 to " + MAX_LENGTH + ", not " + length);
    }
    return length;
}

