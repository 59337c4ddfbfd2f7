// The reason is empty.
// fails: 2.4
// says: the reason is missing
// replaces: NumberExpert.replyTo
try {
    return describe(Request.parse(message).number());
} catch (NumberFormatException e) {
    return new Reply.NotANumber("");
}
