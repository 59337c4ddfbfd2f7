// The SHA-256 is compared only if it is known already.
// fails: 3.5
// says: wait for the thread that sends (join), then compare
// because: A fast server, and a wrong copy is kept.
// replaces: TransferClient.transfer
checkReadable(file);
try (IncomingFile incoming = IncomingFile.at(copy);
        InputStream content = Files.newInputStream(file)) {
    Header header = new Header(file.getFileName().toString(), Files.size(file));
    Upload upload = new Upload(header, content, sending);
    upload.start();
    try {
        byte[] returned = receiveReply(incoming, header.size(), receiving);
        if (upload.digest != null) {
            checkIdentical(upload.digest, returned);
        }
        incoming.keep();
    } catch (IOException e) {
        throw upload.causeOf(e);
    } finally {
        upload.awaitEnd();
    }
}
