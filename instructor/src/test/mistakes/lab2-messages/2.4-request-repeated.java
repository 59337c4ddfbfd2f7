// What was sent is repeated in the reply, as it is.
// fails: 2.4
// says: what a stranger sent is repeated as it is
// because: A line end in it breaks the client's output into lines, an escape sequence can repaint its terminal.
// replaces: NumberExpert.replyTo
try {
    return describe(Request.parse(message).number());
} catch (NumberFormatException e) {
    return new Reply.NotANumber("'" + new String(message, java.nio.charset.StandardCharsets.UTF_8) + "'");
}
