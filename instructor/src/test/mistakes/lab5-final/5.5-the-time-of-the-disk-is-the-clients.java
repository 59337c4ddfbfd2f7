// The time that it takes to store a file counts as the client's.
// fails: 5.5
// says: the client cannot help it
// because: On a slow disk, large uploads are refused when they are whole.
// replaces: Reception.put
checkSize(size);
try (Upload upload = service.store().create(name, size)) {
    client.out().write(new Reply.Ready().toBytes());
    client.patience().begin(Patience.Phase.RECEIVING);
    receive(size, upload);
    byte[] digest = Sha256.parse(digestLine());
    Version version = upload.commit(digest);
    service.cache().invalidate(name);
    service.digests().remember(name, version, Sha256.hex(digest));
}
client.out().write(new Reply.Ok(0).toBytes());
