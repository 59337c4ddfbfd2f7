// TIME has parts of a second.
// fails: 5.4
// says: HH:mm:ss
// replaces: Answers.time
sendText(LocalTime.now() + "\n");
