// A client that is gone is counted on.
// fails: 4.4
// says: counted no longer
// replaces: CommandServer.release

