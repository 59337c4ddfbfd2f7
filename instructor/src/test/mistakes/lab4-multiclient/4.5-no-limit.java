// There is no limit.
// fails: 4.5
// says: before you admit another
// replaces: CommandServer.admit 4.5

