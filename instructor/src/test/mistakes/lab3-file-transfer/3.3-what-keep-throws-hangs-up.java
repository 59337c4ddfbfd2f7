// What keep() throws is not converted.
// fails: 3.3
// says: what keep() and the writing throw is refused
// because: The client sees a connection that breaks, and tries again and again.
// replaces: UploadFolder.receive
FileNames.check(header.name());
Path target = pathOf(header.name());
try (IncomingFile incoming = begin(target, header.size())) {
    incoming.receive(in, header.size(), ProgressListener.NONE);
    incoming.keep();
}
return target;
