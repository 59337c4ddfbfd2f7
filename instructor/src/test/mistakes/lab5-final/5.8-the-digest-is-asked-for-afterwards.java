// The digest is asked for after the content.
// fails: 5.8
// says: HASH
// replaces: FileClient.get
Path part = target.resolveSibling(".download.part");
converse(() -> {
    send(new Request.Get(name));
    long length = replies.readLength();
    try (OutputStream out = Files.newOutputStream(part)) {
        progress.progress(0, length);
        out.write(in.readNBytes((int) length));
        progress.progress(length, length);
    }
    return null;
});
hash(name);
Files.move(part, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
