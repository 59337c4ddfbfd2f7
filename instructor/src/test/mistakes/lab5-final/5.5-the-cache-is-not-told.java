// The cache keeps the content of the older file.
// fails: 5.5
// says: have the cache forget the name once the upload is committed
// because: It takes up room for what nobody can ask for any more.
// replaces: Reception.put
checkSize(size);
try (Upload upload = service.store().create(name, size)) {
    client.out().write(new Reply.Ready().toBytes());
    client.patience().begin(Patience.Phase.RECEIVING);
    receive(size, upload);
    byte[] digest = Sha256.parse(digestLine());
    client.patience().begin(Patience.Phase.WORKING);
    Version version = upload.commit(digest);
    service.digests().remember(name, version, Sha256.hex(digest));
}
client.out().write(new Reply.Ok(0).toBytes());
