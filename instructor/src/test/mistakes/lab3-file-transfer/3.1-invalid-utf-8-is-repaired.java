// A name that is not UTF-8 is repaired with question marks.
// fails: 3.1
// says: a CharsetDecoder tells
// because: The file is kept under a name that nobody gave it, and two such names become one.
// replaces: Header
private static long checkedSize(long size) throws RefusedException {
    if (size < 0 || size > MAX_SIZE) {
        throw new RefusedException("a file has 0 to " + MAX_SIZE + " bytes, not " + size);
    }
    return size;
}

private static String decoded(byte[] name) {
    return new String(name, StandardCharsets.UTF_8);
}
