// A name with U+FFFD in it is taken for one that is not UTF-8.
// fails: 3.1
// says: a header only tells the name
// because: A character is refused that everybody may use.
// replaces: Header
private static long checkedSize(long size) throws RefusedException {
    if (size < 0 || size > MAX_SIZE) {
        throw new RefusedException("a file has 0 to " + MAX_SIZE + " bytes, not " + size);
    }
    return size;
}

/** A decoder reports what is wrong; {@code new String} would put U+FFFD there. */
private static String decoded(byte[] name) throws RefusedException {
    String text = new String(name, StandardCharsets.UTF_8);
    if (text.contains("\ufffd")) {
        throw new RefusedException("the name is not valid UTF-8");
    }
    return text;
}
