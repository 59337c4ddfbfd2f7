// A client that finishes before the rest of a refused content has come is told nothing.
// fails: 5.5
// says: whoever was refused is told so
// because: It has finished sending, and still waits for the reply.
// replaces: Reception #4
private void skip(long rest, RefusedException refused) throws IOException {
    if (rest > MOST_SKIPPED) {
        throw new FinalRefusalException(refused);
    }
    if (client.in().discard(rest) < rest || !skipLine()) {
        throw new EOFException("the connection ended inside the content");
    }
}
