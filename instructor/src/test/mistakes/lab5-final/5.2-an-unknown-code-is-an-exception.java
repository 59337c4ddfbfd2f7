// A code that is not among the known ones is an exception.
// fails: 5.2
// says: a newer server may have more codes
// because: The reason that the server gives is never shown.
// replaces: Reply.parse
String[] parts = line.split(" ", 3);
try {
    if (parts[0].equals("OK") && parts.length == 2) {
        return new Ok(Numbers.parse(parts[1]));
    }
} catch (RefusedException e) {
    throw notAReply(line);
}
if (line.equals("READY")) {
    return new Ready();
}
if (parts[0].equals("ERROR") && parts.length == 3) {
    return Code.ofWord(parts[1])
            .map(code -> new Error(code, parts[2]))
            .orElseThrow();
}
throw notAReply(line);
