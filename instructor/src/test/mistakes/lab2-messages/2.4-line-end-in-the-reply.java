// A line end stands behind the reply.
// fails: 2.4
// says: a reply has no line end
// because: The frame says where the reply ends; now the client prints an empty line after each.
// replaces: Reply.Ok.text
return "OK digits=" + digits + " parity=" + (even ? "even" : "odd") + " prime=" + (prime ? "yes" : "no") + "\n";
