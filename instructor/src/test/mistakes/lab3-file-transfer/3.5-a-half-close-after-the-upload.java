// The client half-closes after its upload.
// fails: 3.5
// says: no half-close
// because: The next transfer on the connection cannot be sent.
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
        upload.finish();
        checkIdentical(upload.digest, returned);
        incoming.keep();
    } catch (IOException e) {
        throw upload.causeOf(e);
    } finally {
        upload.awaitEnd();
    }
}
