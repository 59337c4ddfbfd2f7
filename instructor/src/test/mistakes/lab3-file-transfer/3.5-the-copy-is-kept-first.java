// The copy is kept, and only then compared.
// fails: 3.5
// says: compare the two SHA-256 before keep()
// because: The older copy is gone, and a wrong one stands in its place.
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
        incoming.keep();
        checkIdentical(upload.digest, returned);
    } catch (IOException e) {
        throw upload.causeOf(e);
    } finally {
        upload.awaitEnd();
    }
}
