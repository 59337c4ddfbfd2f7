// The name is trimmed when it is read.
// fails: 3.1
// says: a header only tells the name
// because: " .profile" and ".profile" become one file, and what is checked is not what was sent.
// replaces: Header
private static long checkedSize(long size) throws RefusedException {
    if (size < 0 || size > MAX_SIZE) {
        throw new RefusedException("a file has 0 to " + MAX_SIZE + " bytes, not " + size);
    }
    return size;
}

/** A decoder reports what is wrong; {@code new String} would put U+FFFD there. */
private static String decoded(byte[] name) throws RefusedException {
    try {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(name))
                .toString().trim();
    } catch (CharacterCodingException e) {
        throw new RefusedException("the name is not valid UTF-8", e);
    }
}
