// A figure of STATUS has its unit with it.
// fails: 5.4
// says: a key, a colon, a space, and a number
// because: A program that reads numbers has to guess what else may stand there.
// replaces: Answers.status
Traffic traffic = service.traffic();
FileCache cache = service.cache();
sendText(String.join(
        "\n",
        "state: running",
        "uptime: " + service.uptime().toSeconds() + " s",
        "clients: " + traffic.clients,
        "served: " + traffic.served(),
        "cache-hits: " + cache.hits(),
        "cache-misses: " + cache.misses(),
        "cache-bytes: " + cache.bytes(),
        "bytes-sent: " + traffic.bytesSent,
        "bytes-received: " + traffic.bytesReceived,
        ""));
