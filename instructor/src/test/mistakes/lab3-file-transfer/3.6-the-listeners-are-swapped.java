// The two listeners are swapped.
// fails: 3.6
// says: are they swapped
// because: The bar of the way back is full before the first byte is back.
// replaces: TransferClient.transfer
checkReadable(file);
try (IncomingFile incoming = IncomingFile.at(copy);
        InputStream content = Files.newInputStream(file)) {
    Header header = new Header(file.getFileName().toString(), Files.size(file));
    Upload upload = new Upload(header, content, receiving);
    upload.start();
    try {
        byte[] returned = receiveReply(incoming, header.size(), sending);
        upload.awaitEnd();
        checkIdentical(upload.digest, returned);
        incoming.keep();
    } catch (IOException e) {
        throw upload.causeOf(e);
    } finally {
        upload.awaitEnd();
    }
}
