// The exception's message, with the path of the folder, goes to the client.
// fails: 4.1
// says: that is for the server's log
// because: Strangers learn how the server's disk is laid out.
// replaces: Commands.answer
try {
    return carryOut(Request.parse(line));
} catch (CommandException e) {
    return new Reply.Failure(e.code(), e.getMessage());
} catch (IOException e) {
    return new Reply.Failure(Code.INTERNAL, e.getMessage());
}
