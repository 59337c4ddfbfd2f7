// What goes wrong with the disk ends the connection.
// fails: 3.3
// says: the disk has failed, and not the connection
// because: The client sees a connection that breaks, and tries again and again.
// replaces: UploadFolder.receive
FileNames.check(header.name());
Path target = pathOf(header.name());
try (IncomingFile incoming = IncomingFile.at(target)) {
    incoming.receive(in, header.size(), ProgressListener.NONE);
    incoming.keep();
}
return target;
