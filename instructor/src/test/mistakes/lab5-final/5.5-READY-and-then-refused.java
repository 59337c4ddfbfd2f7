// READY is sent before the size is looked at.
// fails: 5.5
// says: instead of READY
// because: The client sends gigabytes, and learns then that they are too many.
// replaces: Reception.put
try (Upload upload = service.store().create(name, size)) {
    client.out().write(new Reply.Ready().toBytes());
    checkSize(size);
    client.patience().begin(Patience.Phase.RECEIVING);
    receive(size, upload);
    byte[] digest = Sha256.parse(digestLine());
    client.patience().begin(Patience.Phase.WORKING);
    Version version = upload.commit(digest);
    service.cache().invalidate(name);
    service.digests().remember(name, version, Sha256.hex(digest));
}
client.out().write(new Reply.Ok(0).toBytes());
