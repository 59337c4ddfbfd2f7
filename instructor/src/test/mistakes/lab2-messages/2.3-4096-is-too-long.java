// A length of exactly 4096 is refused: >= where > is meant.
// fails: 2.3
// says: a length is 0 to 4096, not 4096
// because: The largest allowed value is where such slips hide.
// replaces: Frames
private static int checked(int length) throws BadFrameException {
    if (length < 0 || length >= MAX_LENGTH) {
        throw new BadFrameException("a length is 0 to " + MAX_LENGTH + ", not " + length);
    }
    return length;
}

