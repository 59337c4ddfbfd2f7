// A rest of exactly the most that is skipped ends the connection.
// fails: 5.5
// says: only if more is missing, >, the refusal is final
// replaces: Reception #4
private void skip(long rest, RefusedException refused) throws IOException {
    if (rest >= MOST_SKIPPED || client.in().discard(rest) < rest) {
        throw new FinalRefusalException(refused);
    }
    digestLine();
}

// replaces: Reception #5
