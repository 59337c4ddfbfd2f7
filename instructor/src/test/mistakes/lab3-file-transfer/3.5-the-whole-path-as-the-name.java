// The path is sent in place of the name.
// fails: 3.5
// says: the last part of the path only
// because: The server refuses every file that is not in the current folder.
// replaces: TransferClient.transfer
checkReadable(file);
try (IncomingFile incoming = IncomingFile.at(copy);
        InputStream content = Files.newInputStream(file)) {
    Header header = new Header(file.toString(), Files.size(file));
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
