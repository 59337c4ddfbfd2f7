// A client is counted out twice.
// fails: 4.4
// says: counted no longer
// because: The number of clients becomes negative, and no limit holds any more.
// replaces: CommandServer.release
status.clientLeft();
status.clientLeft();
