// Nobody is told that the content comes now.
// fails: 5.5
// says: say patience().begin(RECEIVING) before the content is read
// because: A client that sends a byte a minute is never let go, or let go without a word.
// replaces: Reception.put
checkSize(size);
try (Upload upload = service.store().create(name, size)) {
    client.out().write(new Reply.Ready().toBytes());
    receive(size, upload);
    byte[] digest = Sha256.parse(digestLine());
    client.patience().begin(Patience.Phase.WORKING);
    Version version = upload.commit(digest);
    service.cache().invalidate(name);
    service.digests().remember(name, version, Sha256.hex(digest));
}
client.out().write(new Reply.Ok(0).toBytes());
