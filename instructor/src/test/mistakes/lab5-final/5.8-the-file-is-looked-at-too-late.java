// The server is asked before the file is looked at.
// fails: 5.8
// says: look at the file before you ask the server
// replaces: FileClient.put
long size = Files.exists(file) ? Files.size(file) : 0;
converse(() -> {
    send(new Request.Put(size, name));
    replies.readReady();
    try (InputStream content = Files.newInputStream(file)) {
        new Sending(content, size, progress).send();
    }
    return null;
});
