// The upload is closed only if all went well.
// fails: 5.5
// says: an upload is to be closed whatever happens
// because: What was broken off stays in the folder, until the disk is full.
// replaces: Reception.put
checkSize(size);
Upload upload = service.store().create(name, size);
    client.out().write(new Reply.Ready().toBytes());
    client.patience().begin(Patience.Phase.RECEIVING);
    receive(size, upload);
    byte[] digest = Sha256.parse(digestLine());
    client.patience().begin(Patience.Phase.WORKING);
    Version version = upload.commit(digest);
    service.cache().invalidate(name);
    service.digests().remember(name, version, Sha256.hex(digest));
upload.close();
client.out().write(new Reply.Ok(0).toBytes());
