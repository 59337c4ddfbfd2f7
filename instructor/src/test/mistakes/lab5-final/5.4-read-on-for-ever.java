// After the last words everything is read, however much it is.
// fails: 5.4
// says: count what is thrown away
// because: A client that never finishes keeps a thread for ever.
// replaces: Farewell.say
client.patience().begin(Patience.Phase.LEAVING);
client.out().finish(lastWords.map(Reply::toBytes).orElse(new byte[0]));
client.in().discard(Long.MAX_VALUE);
