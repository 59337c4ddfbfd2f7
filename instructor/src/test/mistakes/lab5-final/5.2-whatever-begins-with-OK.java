// A reply that begins with OK is believed to be one.
// fails: 5.2
// says: what is no reply is a ProtocolException
// because: The client runs into the number that is none.
// replaces: Reply.parse
if (line.startsWith("OK")) {
    return new Ok(Long.parseLong(line.substring(2).trim()));
}
if (line.startsWith("READY")) {
    return new Ready();
}
if (line.startsWith("ERROR")) {
    String[] parts = line.split(" ", 3);
    if (parts.length == 3) {
        return Code.ofWord(parts[1])
                .map(code -> new Error(code, parts[2]))
                .orElseGet(() -> new Error(Code.INTERNAL, parts[1] + " " + parts[2]));
    }
}
throw notAReply(line);
