// The digest is remembered as the client has written it.
// fails: 5.5
// says: remember Sha256.hex of it, not the line
// because: HASH gives capitals then.
// replaces: Reception.put
checkSize(size);
try (Upload upload = service.store().create(name, size)) {
    client.out().write(new Reply.Ready().toBytes());
    client.patience().begin(Patience.Phase.RECEIVING);
    receive(size, upload);
    String line = digestLine();
    byte[] digest = Sha256.parse(line);
    client.patience().begin(Patience.Phase.WORKING);
    Version version = upload.commit(digest);
    service.cache().invalidate(name);
    service.digests().remember(name, version, line);
}
client.out().write(new Reply.Ok(0).toBytes());
