// STATUS counts itself, and with it commands that are not answered yet.
// fails: 5.4
// says: served: 3, after three times GET
// because: A program that was written for one server of the course counts wrong with another.
// replaces: Answers.status
Traffic traffic = service.traffic();
FileCache cache = service.cache();
sendText(String.join(
        "\n",
        "state: running",
        "uptime: " + service.uptime().toSeconds(),
        "clients: " + traffic.clients,
        "served: " + traffic.commands,
        "cache-hits: " + cache.hits(),
        "cache-misses: " + cache.misses(),
        "cache-bytes: " + cache.bytes(),
        "bytes-sent: " + traffic.bytesSent,
        "bytes-received: " + traffic.bytesReceived,
        ""));
