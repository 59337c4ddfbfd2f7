// The offset is not compared with the size.
// fails: 5.4
// says: compare it with the size
// because: An exception in the server, or a negative length, from one line.
// replaces: Answers #6
private static void checkOffset(long offset, long size) throws RefusedException {
    if (offset < 0) {
        throw new RefusedException(
                Code.BAD_REQUEST,
                "the offset " + offset + " is beyond the end of the file, which has " + size + " bytes");
    }
}
