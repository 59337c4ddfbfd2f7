// The clients of one address are not counted.
// fails: 5.7
// says: there is no room
// because: One computer takes all the places.
// replaces: Clients.admit
if (admitted.size() >= limits.clients()) {
    throw busy(limits.clients() + " clients are there already");
}
if (bySource.getOrDefault(client.source(), 0) >= limits.clientsPerAddress()) {
    throw busy(limits.clientsPerAddress() + " clients are there already from your address");
}
admitted.add(client);
