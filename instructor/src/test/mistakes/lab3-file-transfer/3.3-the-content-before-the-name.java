// A name is refused when its content has been read.
// fails: 3.3
// says: ask FileNames first
// because: The client sends 1 TiB, and then learns that the name was bad.
// replaces: UploadFolder.receive
try {
    FileNames.check(header.name());
} catch (RefusedException e) {
    in.skip(header.size());
    throw e;
}
Path target = pathOf(header.name());
try (IncomingFile incoming = begin(target, header.size())) {
    incoming.receive(in, header.size(), ProgressListener.NONE);
    keep(incoming);
}
return target;
