// The size is taken for an int.
// fails: 5.5
// says: cut off to an int
// because: From 2 GiB on it is negative, and passes every check.
// replaces: Reception #2
private void checkSize(long size) throws RefusedException {
    long limit = service.limits().upload();
    if ((int) size > limit) {
        throw new RefusedException(Code.TOO_LARGE, "a file may have " + limit + " bytes, not " + size);
    }
}
