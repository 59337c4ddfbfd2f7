// After a refusal the rest of the content is read, however large it is.
// fails: 5.5
// says: such a large rest is not read
// because: The client sends for hours what nobody wants.
// replaces: Reception #4
private void skip(long rest, RefusedException refused) throws IOException {
    if (client.in().discard(rest) < rest) {
        throw new FinalRefusalException(refused);
    }
    digestLine();
}

// replaces: Reception #5
