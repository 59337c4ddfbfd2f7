// The announced length counts the line, too.
// fails: 5.2
// says: received
// because: The client waits for bytes that never come.
// replaces: Reply.ok
ByteArrayOutputStream reply = new ByteArrayOutputStream();
reply.writeBytes(new Ok(body.length + ("OK " + body.length + "\n").length()).toBytes());
reply.writeBytes(body);
return reply.toByteArray();
