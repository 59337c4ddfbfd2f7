// Every refusal in the middle of the content ends the connection.
// fails: 5.5
// says: so the refusal is not final
// replaces: Reception #4
private void skip(long rest, RefusedException refused) throws IOException {
    throw new FinalRefusalException(refused);
}

// replaces: Reception #5
