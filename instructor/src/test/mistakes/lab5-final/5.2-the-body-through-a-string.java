// The body becomes a string, and bytes again.
// fails: 5.2
// says: received
// because: A picture is broken, and longer than was announced.
// replaces: Reply.ok
String text = new String(body, StandardCharsets.UTF_8);
return ("OK " + body.length + "\n" + text).getBytes(StandardCharsets.UTF_8);
