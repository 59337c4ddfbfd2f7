// The message of an unknown command repeats the whole line.
// fails: 5.2
// says: it may be a password with a typing mistake before it
// because: AUHT and a password: it stands in the log for ever.
// replaces: Request.parse
String[] parts = line.split(" ", 2);
String command = parts[0].toUpperCase(Locale.ROOT);
String argument = parts.length == 2 ? parts[1] : "";
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
                "there is no command " + Printable.quoted(line) + ": HELP tells which there are");
};
