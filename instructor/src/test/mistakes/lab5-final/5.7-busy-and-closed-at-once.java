// A client for which there is no room is told so, and closed at once.
// fails: 5.7
// says: read on for a while
// because: What it has sent already makes that a reset, which overtakes the words.
// replaces: FileServer #3
private void welcome(SocketChannel channel) throws IOException {
    if (connections.size() >= settings.limits().clients() + MOST_REFUSED) {
        channel.close(); // whoever sends so many has to do without words
        return;
    }
    Client client =
            Client.connected(channel, new ClientPatience(settings.limits(), settings.ticker()), service.traffic());
    Optional<RefusedException> refused = admit(client);
    connections.add(client);
    try {
        threads.execute(() -> serve(client, refused));
    } catch (RuntimeException | OutOfMemoryError e) {
        forget(client);
        throw e;
    }
}

private Optional<RefusedException> admit(Client client) {
    try {
        clients.admit(client);
        service.traffic().clients.incrementAndGet();
        return Optional.empty();
    } catch (RefusedException e) {
        return Optional.of(e);
    }
}

private void serve(Client client, Optional<RefusedException> refused) {
    try (client) {
        if (refused.isEmpty()) {
            new Session(service, client).run();
        } else {
            AccessLog.gone(client, "refused: " + refused.get().getMessage());
            client.out().finish(Reply.Error.of(refused.get()).toBytes());
        }
    } catch (IOException e) {
        AccessLog.gone(client, "gone: " + e);
    } finally {
        forget(client);
    }
}

private void forget(Client client) {
    connections.remove(client);
    if (clients.leave(client)) {
        service.traffic().clients.decrementAndGet();
    }
}
