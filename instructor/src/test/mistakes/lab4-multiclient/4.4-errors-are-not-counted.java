// Only what is answered well is counted.
// fails: 4.4
// says: every request counts
// replaces: CommandServer.answer
if (!(reply instanceof Reply.Failure)) {
    status.requestAnswered();
}
