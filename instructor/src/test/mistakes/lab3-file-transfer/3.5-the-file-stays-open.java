// The file that is sent is never closed.
// fails: 3.5
// says: who opens a file closes it
// replaces: TransferClient.transfer
checkReadable(file);
InputStream content = Files.newInputStream(file);
try (IncomingFile incoming = IncomingFile.at(copy)) {
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
