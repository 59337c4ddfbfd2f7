// If the line behind a refused content is too long, the client is told that, and not the refusal.
// fails: 5.5
// says: the content was refused, and the client is told that
// replaces: Reception #5
/** Whatever it says. False if nobody knows where it ends, or it does not: then no command follows. */
private boolean skipLine() throws IOException {
    try {
        return lines.readLine() != null;
    } catch (RefusedException e) {
        if (e.code() == Code.LINE_TOO_LONG) {
            throw e;
        }
        return true;
    } catch (EOFException e) {
        return false;
    }
}
