// All of the file is read into memory before anything is sent.
// fails: 3.2
// says: read a piece, send it
// because: A film of 2 GiB needs 2 GiB of memory, on both sides.
// replaces: FileSender.send 3.2 #1
byte[] all = content.readNBytes((int) size);
if (all.length < size) {
    throw new EOFException("the file ended after " + all.length + " of " + size + " bytes");
}
byte[] digest = Sha256.start().digest(all);
out.write(all);
out.write(digest);
return digest;
// replaces: FileSender.send 3.6
// replaces: FileSender.send 3.2 #2
