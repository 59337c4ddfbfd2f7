// All is sent before the reply is looked for.
// fails: 3.5
// says: let one thread send, and wait for the reply on the other meanwhile
// because: The server refuses a film of 2 GiB after its header, and the client goes on sending: both wait, or the reply is lost.
// replaces: TransferClient.transfer
checkReadable(file);
try (IncomingFile incoming = IncomingFile.at(copy);
        InputStream content = Files.newInputStream(file)) {
    Header header = new Header(file.getFileName().toString(), Files.size(file));
    socket.getOutputStream().write(header.toBytes());
    byte[] sent = FileSender.send(content, header.size(), socket.getOutputStream(), sending);
    checkIdentical(sent, receiveReply(incoming, header.size(), receiving));
    incoming.keep();
}
