// The line is split at every space.
// fails: 5.2
// says: photo of us.jpg
// because: Of a name with spaces, the first word is left.
// replaces: Request.parse
String[] parts = line.split(" ");
String command = parts[0].toUpperCase(Locale.ROOT);
String argument = parts.length >= 2 ? parts[1] : "";
return switch (command) {
    case "LIST" -> alone(new ListFiles(), argument);
    case "GET" -> new Get(name(command, argument));
    case "RESUME" -> new Resume(number(command, argument), nameAfterNumber(command, argument));
    case "PUT" -> new Put(number(command, argument), nameAfterNumber(command, argument));
    case "HASH" -> new Hash(name(command, argument));
    case "AUTH" -> new Auth(present(command, argument, "<password>"));
    case "DELETE" -> new Delete(name(command, argument));
    case "TIME" -> alone(new Time(), argument);
    case "STATUS" -> alone(new Status(), argument);
    case "HELP" -> alone(new Help(), argument);
    case "QUIT" -> alone(new Quit(), argument);
    default ->
        throw new RefusedException(
                Code.UNKNOWN_COMMAND,
                "there is no command " + Printable.quoted(parts[0]) + ": HELP tells which there are");
};
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
    String[] parts = argument.split(" ");
    return FileName.of(present(command, parts.length == 2 ? parts[1] : "", numberAndName(command)));
}

private static String present(String command, String argument, String form) throws RefusedException {
    if (argument.isEmpty()) {
        throw new RefusedException(Code.BAD_REQUEST, "it is " + command + " " + form);
    }
    return argument;
}

private static String numberAndName(String command) {
    return (command.equals("PUT") ? "<size>" : "<offset>") + " <name>";
}
