// The older copy is deleted before anything has come back.
// fails: 3.5
// says: there is none
// because: The server refuses the file, and the copy of yesterday is gone, too.
// replaces: TransferClient.transfer
checkReadable(file);
Files.deleteIfExists(copy);
try (IncomingFile incoming = IncomingFile.at(copy);
        InputStream content = Files.newInputStream(file)) {
    Header header = new Header(file.getFileName().toString(), Files.size(file));
    Upload upload = new Upload(header, content, sending);
    upload.start();
    try {
        byte[] returned = receiveReply(incoming, header.size(), receiving);
        upload.awaitEnd();
        checkIdentical(upload.digest, returned);
        incoming.keep();
    } catch (IOException e) {
        throw upload.causeOf(e);
    } finally {
        upload.awaitEnd();
    }
}
