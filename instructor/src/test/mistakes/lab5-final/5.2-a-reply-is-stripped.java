// A reply is stripped before it is read.
// fails: 5.2
// says: nothing may be stripped
// replaces: Reply.parse
if (line.equals("READY")) {
    return new Ready();
}
String[] parts = line.stripLeading().split(" ", 3);
try {
    if (parts[0].equals("OK") && parts.length == 2) {
        return new Ok(Numbers.parse(parts[1].stripTrailing()));
    }
} catch (RefusedException e) {
    throw notAReply(line);
}
if (parts[0].equals("ERROR") && parts.length == 3) {
    return Code.ofWord(parts[1])
            .map(code -> new Error(code, parts[2]))
            .orElseGet(() -> new Error(Code.INTERNAL, parts[1] + " " + parts[2]));
}
throw notAReply(line);
