// UploadFolder.receive returns null.
// fails: 3.3
// says: where the file is now
// replaces: UploadFolder.receive
FileNames.check(header.name());
Path target = pathOf(header.name());
try (IncomingFile incoming = begin(target, header.size())) {
    incoming.receive(in, header.size(), ProgressListener.NONE);
    keep(incoming);
}
return null;
