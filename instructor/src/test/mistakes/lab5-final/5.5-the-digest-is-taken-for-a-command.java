// After a refusal in the middle, the rest of the content is read, but not the line of the digest.
// fails: 5.5
// says: read it, and the digest's line
// because: The client gets one reply too many, and from then on each reply belongs to another command.
// replaces: Reception #4
private void skip(long rest, RefusedException refused) throws IOException {
    if (rest > MOST_SKIPPED || client.in().discard(rest) < rest) {
        throw new FinalRefusalException(refused);
    }
}

// replaces: Reception #5
