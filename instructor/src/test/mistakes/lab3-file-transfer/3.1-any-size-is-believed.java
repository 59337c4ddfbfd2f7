// The size is not judged.
// fails: 3.1
// says: judge the size before anybody believes it
// because: A size of -1 becomes an array of a negative length, or a loop that never ends.
// replaces: Header
private static long checkedSize(long size) {
    return size;
}

private static String decoded(byte[] name) throws RefusedException {
    try {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(name))
                .toString();
    } catch (CharacterCodingException e) {
        throw new RefusedException("the name is not valid UTF-8", e);
    }
}
