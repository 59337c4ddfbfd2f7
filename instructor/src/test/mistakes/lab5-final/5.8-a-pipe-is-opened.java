// Only folders are refused: a pipe is opened.
// fails: 5.8
// says: opening a named pipe waits until somebody opens its other end
// because: The client waits for ever, before it has asked anything.
// replaces: FileClient.put
if (!Files.exists(file)) {
    throw new NoSuchFileException(file.toString());
}
if (Files.isDirectory(file)) {
    throw new FileSystemException(file.toString(), null, "it is a folder");
}
try (InputStream content = Files.newInputStream(file)) {
    long size = Files.size(file);
    converse(() -> {
        send(new Request.Put(size, name));
        replies.readReady();
        new Sending(content, size, progress).send();
        return null;
    });
}
