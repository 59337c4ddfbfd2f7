// The last words are not sent.
// fails: 5.4
// says: a client that is let go is told why: send the last words
// because: The client does not learn why it was let go.
// replaces: Farewell.say
client.patience().begin(Patience.Phase.LEAVING);
client.out().finish(new byte[0]);
client.in().discard(MOST_DRAINED);
