// close() closes the listener, and that is all.
// fails: 4.6
// says: goes on
// because: The process never ends.
// replaces: CommandServer.close
LOG.log(Level.DEBUG, "closed");
