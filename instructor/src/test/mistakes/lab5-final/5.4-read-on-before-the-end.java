// First all is read, and then comes the end.
// fails: 5.4
// says: half-close right after the last words, before you read on
// because: A client that waits for the end before it finishes waits for ever: both do.
// replaces: Farewell.say
client.patience().begin(Patience.Phase.LEAVING);
client.in().discard(MOST_DRAINED);
client.out().finish(lastWords.map(Reply::toBytes).orElse(new byte[0]));
