// White space around the line is taken off.
// fails: 5.2
// says: strip nothing
// because: A password that ends with a space is another one; and a name that begins with one cannot be had.
// replaces: Request.parse
String[] parts = line.strip().split(" +", 2);
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
                "there is no command " + Printable.quoted(parts[0]) + ": HELP tells which there are");
};
