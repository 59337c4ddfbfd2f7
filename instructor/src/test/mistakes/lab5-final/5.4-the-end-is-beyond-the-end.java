// An offset at the very end is refused.
// fails: 5.4
// says: an offset that is the size is not beyond the end
// because: A client that has the whole file already cannot find out that it has.
// replaces: Answers #6
private static void checkOffset(long offset, long size) throws RefusedException {
    if (offset >= size) {
        throw new RefusedException(
                Code.BAD_REQUEST,
                "the offset " + offset + " is beyond the end of the file, which has " + size + " bytes");
    }
}
