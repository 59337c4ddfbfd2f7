// The message of an error is put together again from its words.
// fails: 5.2
// says: with all its spaces
// replaces: Reply.parse
String[] parts = line.split(" ");
try {
    if (parts[0].equals("OK") && parts.length == 2 && line.equals("OK " + parts[1])) {
        return new Ok(Numbers.parse(parts[1]));
    }
} catch (RefusedException e) {
    throw notAReply(line);
}
if (line.equals("READY")) {
    return new Ready();
}
if (parts[0].equals("ERROR") && parts.length >= 3) {
    StringBuilder message = new StringBuilder(parts[2]);
    for (int i = 3; i < parts.length; i++) {
        message.append(parts[i].isEmpty() ? "" : " " + parts[i]);
    }
    return Code.ofWord(parts[1])
            .map(code -> new Error(code, message.toString()))
            .orElseGet(() -> new Error(Code.INTERNAL, parts[1] + " " + message));
}
throw notAReply(line);
