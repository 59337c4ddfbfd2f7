// Nobody is told that the client is leaving.
// fails: 5.4
// says: say patience().begin(Patience.Phase.LEAVING) before anything else
// because: A client that does not finish keeps its thread for as long as it likes.
// replaces: Farewell.say
client.out().finish(lastWords.map(Reply::toBytes).orElse(new byte[0]));
client.in().discard(MOST_DRAINED);
