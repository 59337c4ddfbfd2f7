// A client that was refused, and leaves, makes room for its address.
// fails: 5.7
// says: leave(
// because: Whoever comes often enough is let in.
// replaces: Clients.leave
admitted.remove(client);
bySource.computeIfPresent(client.source(), (source, count) -> count == 1 ? null : count - 1);
return true;
