// One client more is admitted than there is room for.
// fails: 5.7
// says: admit
// replaces: Clients.admit
if (admitted.size() > limits.clients()) {
    throw busy(limits.clients() + " clients are there already");
}
if (bySource.getOrDefault(client.source(), 0) >= limits.clientsPerAddress()) {
    throw busy(limits.clientsPerAddress() + " clients are there already from your address");
}
admitted.add(client);
bySource.merge(client.source(), 1, Integer::sum);
