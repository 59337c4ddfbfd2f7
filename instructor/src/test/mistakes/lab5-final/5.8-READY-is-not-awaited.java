// Whatever the server answers to PUT is taken for READY.
// fails: 5.8
// says: the server has not said READY
// replaces: ReplyReader.readReady
readReply();
