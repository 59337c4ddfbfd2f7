// No reply is returned as an empty one.
// fails: 2.6
// says: the server has finished and did not reply
// because: A server that went away looks like one that has nothing to say; the client goes on printing empty lines.
// replaces: NumberClient.ask
Frames.write(request.toBytes(), socket.getOutputStream());
return new String(Frames.read(socket.getInputStream()).orElse(new byte[0]), StandardCharsets.UTF_8);
