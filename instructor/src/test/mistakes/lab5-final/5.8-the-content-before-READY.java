// The content is sent together with the request.
// fails: 5.8
// says: may be sent when the server has said READY
// because: A refused film of 2 GiB is sent all the same, and the server takes it for commands.
// replaces: FileClient.put
checkReadable(file);
try (InputStream content = Files.newInputStream(file)) {
    long size = Files.size(file);
    converse(() -> {
        send(new Request.Put(size, name));
byte[] all = content.readAllBytes();
progress.progress(0, size);
socket.getOutputStream().write(all);
progress.progress(size, size);
socket.getOutputStream().write((Sha256.hex(Sha256.start().digest(all)) + "\n").getBytes(StandardCharsets.UTF_8));
replies.readReady();
replies.readLength();
        return null;
    });
}
