// An idle client is closed without a word.
// fails: 4.5
// says: catch it in talk()
// replaces: CommandServer.talk
client.limitIdleTime(settings.idleLimit());
session.run(client.requests(), client.replies());
client.finishReplies();
client.drain(DRAIN_LIMIT);
