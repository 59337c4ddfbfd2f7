// All is sent before the reply is looked for.
// fails: 5.8
// says: wait for the reply on the other meanwhile
// because: The server's disk is full, it says so, and reads no more: both wait.
// replaces: FileClient.put
checkReadable(file);
try (InputStream content = Files.newInputStream(file)) {
    long size = Files.size(file);
    converse(() -> {
        send(new Request.Put(size, name));
        replies.readReady();
OutputStream out = socket.getOutputStream();
MessageDigest digest = Sha256.start();
byte[] buffer = new byte[BUFFER_SIZE];
progress.progress(0, size);
for (long sent = 0; sent < size; ) {
    int n = content.read(buffer);
    digest.update(buffer, 0, n);
    out.write(buffer, 0, n);
    sent += n;
    progress.progress(sent, size);
}
out.write((Sha256.hex(digest.digest()) + "\n").getBytes(StandardCharsets.UTF_8));
in.restart();
replies.readLength();
        return null;
    });
}
