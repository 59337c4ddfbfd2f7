// The NumberFormatException of a request that is not a number is not caught.
// fails: 2.4
// says: NumberFormatException
// because: A client's typing error ends its session, in some servers all sessions.
// replaces: NumberExpert.replyTo
return describe(Request.parse(message).number());
