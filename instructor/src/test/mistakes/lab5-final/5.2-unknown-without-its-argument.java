// A known command without its argument is said to be unknown.
// fails: 5.2
// says: the command is known, so that is a bad-request
// because: Whoever has forgotten the name looks for another command.
// replaces: Request
private static Request alone(Request request, String argument) throws RefusedException {
    if (!argument.isEmpty()) {
        throw new RefusedException(Code.BAD_REQUEST, request.line() + " takes no argument");
    }
    return request;
}

private static FileName name(String command, String argument) throws RefusedException {
    return FileName.of(present(command, argument, "<name>"));
}

private static long number(String command, String argument) throws RefusedException {
    return Numbers.parse(present(command, argument, numberAndName(command)).split(" ", 2)[0]);
}

private static FileName nameAfterNumber(String command, String argument) throws RefusedException {
    String[] parts = argument.split(" ", 2);
    return FileName.of(present(command, parts.length == 2 ? parts[1] : "", numberAndName(command)));
}

private static String present(String command, String argument, String form) throws RefusedException {
    if (argument.isEmpty()) {
        throw new RefusedException(Code.UNKNOWN_COMMAND, "it is " + command + " " + form);
    }
    return argument;
}

private static String numberAndName(String command) {
    return (command.equals("PUT") ? "<size>" : "<offset>") + " <name>";
}
