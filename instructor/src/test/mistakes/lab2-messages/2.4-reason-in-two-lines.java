// The reason has a line end in it.
// fails: 2.4
// says: no line end, and no other control character
// because: The client prints a line that looks like a reply.
// replaces: NumberExpert.replyTo
try {
    return describe(Request.parse(message).number());
} catch (NumberFormatException e) {
    return new Reply.NotANumber("usage: [-]DIGITS\n1 to 1000 digits");
}
