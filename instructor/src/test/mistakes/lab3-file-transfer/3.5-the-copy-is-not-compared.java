// The copy is kept without a look at what was sent.
// fails: 3.5
// says: does that match the one that was sent
// because: The server sends back another file, and the client reports success.
// replaces: TransferClient.transfer
checkReadable(file);
try (IncomingFile incoming = IncomingFile.at(copy);
        InputStream content = Files.newInputStream(file)) {
    Header header = new Header(file.getFileName().toString(), Files.size(file));
    Upload upload = new Upload(header, content, sending);
    upload.start();
    try {
        byte[] returned = receiveReply(incoming, header.size(), receiving);
        upload.awaitEnd();
        if (returned == null) {
            checkIdentical(upload.digest, returned);
        }
        incoming.keep();
    } catch (IOException e) {
        throw upload.causeOf(e);
    } finally {
        upload.awaitEnd();
    }
}
