// The digest is parsed, too, when the content was refused.
// fails: 5.5
// says: the line behind a refused content is read only to get it out of the way
// because: The client is told that its digest is wrong, and not that the disk is full.
// replaces: Reception #4
private void skip(long rest, RefusedException refused) throws IOException {
    if (rest > MOST_SKIPPED || client.in().discard(rest) < rest) {
        throw new FinalRefusalException(refused);
    }
    Sha256.parse(digestLine());
}

// replaces: Reception #5
