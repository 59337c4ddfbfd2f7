// The fields are printed as Java prints them: prime=true.
// fails: 2.4
// says: prime=no" as the reply to "12345"
// says: not true or false
// because: A protocol fixes the words, and they are not those of the language that it was written in first.
// replaces: Reply.Ok.text
return "OK digits=" + digits + " parity=" + (even ? "even" : "odd") + " prime=" + prime;
