// The content is read at once, without READY.
// fails: 5.5
// says: READY and LF, then the content
// because: A client that does as the protocol says waits for READY: both wait.
// replaces: Reception.put
checkSize(size);
try (Upload upload = service.store().create(name, size)) {
    
    client.patience().begin(Patience.Phase.RECEIVING);
    receive(size, upload);
    byte[] digest = Sha256.parse(digestLine());
    client.patience().begin(Patience.Phase.WORKING);
    Version version = upload.commit(digest);
    service.cache().invalidate(name);
    service.digests().remember(name, version, Sha256.hex(digest));
}
client.out().write(new Reply.Ok(0).toBytes());
