// Whatever fails becomes a RefusedException.
// fails: 3.5
// says: the server has not refused the file
// because: The caller does not send it again, though that would help.
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
        checkIdentical(upload.digest, returned);
        incoming.keep();
    } catch (IOException e) {
        IOException cause = upload.causeOf(e);
        throw cause instanceof EOFException ? cause : new RefusedException(String.valueOf(cause.getMessage()), cause);
    } finally {
        upload.awaitEnd();
    }
}
