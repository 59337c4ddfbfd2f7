// The line behind a refused content is read as any other: if it is no text, that is the answer.
// fails: 5.5
// says: not what the client is told
// because: The client learns that its line is wrong, and not that the disk is full.
// replaces: Reception #5
/** Whatever it says. False if nobody knows where it ends, or it does not: then no command follows. */
private boolean skipLine() throws IOException {
    try {
        return lines.readLine() != null;
    } catch (RefusedException e) {
        throw e;
    } catch (EOFException e) {
        return false;
    }
}
