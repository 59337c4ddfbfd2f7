// The name is glued to the folder, and nobody has looked at it.
// fails: 3.3
// says: ask FileNames first
// because: ../secret is overwritten; absolute names too.
// replaces: UploadFolder.receive
Path target = Path.of(folder + "/" + header.name());
try (IncomingFile incoming = begin(target, header.size())) {
    incoming.receive(in, header.size(), ProgressListener.NONE);
    keep(incoming);
}
return target;
