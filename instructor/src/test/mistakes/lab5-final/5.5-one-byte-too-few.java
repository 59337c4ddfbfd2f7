// A file of exactly the largest size is refused.
// fails: 5.5
// says: only what is larger, >, is too large
// replaces: Reception #2
private void checkSize(long size) throws RefusedException {
    long limit = service.limits().upload();
    if (size >= limit) {
        throw new RefusedException(Code.TOO_LARGE, "a file may have " + limit + " bytes, not " + size);
    }
}
