// After the last words the connection is closed at once.
// fails: 5.4
// says: read on for a while
// because: Bytes that were not read make that a reset, which overtakes the last words.
// replaces: Farewell.say
client.patience().begin(Patience.Phase.LEAVING);
client.out().finish(lastWords.map(Reply::toBytes).orElse(new byte[0]));
