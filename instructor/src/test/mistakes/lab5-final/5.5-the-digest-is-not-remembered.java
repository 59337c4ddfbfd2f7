// The digest that the client has sent is not remembered.
// fails: 5.5
// says: remember the digest
// because: Each client that has sent a large file and asks for its digest has it read once more.
// replaces: Reception.put
checkSize(size);
try (Upload upload = service.store().create(name, size)) {
    client.out().write(new Reply.Ready().toBytes());
    client.patience().begin(Patience.Phase.RECEIVING);
    receive(size, upload);
    byte[] digest = Sha256.parse(digestLine());
    client.patience().begin(Patience.Phase.WORKING);
    Version version = upload.commit(digest);
    service.cache().invalidate(name);
}
client.out().write(new Reply.Ok(0).toBytes());
