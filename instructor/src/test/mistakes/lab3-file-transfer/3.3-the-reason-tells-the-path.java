// The message of the exception is passed on as the reason.
// fails: 3.3
// says: need not know where on this machine
// because: A stranger learns the names of the folders.
// replaces: UploadFolder
private Path pathOf(String name) throws RefusedException {
    try {
        return folder.resolve(name);
    } catch (InvalidPathException e) {
        throw new RefusedException("this server's system cannot write the name", e);
    }
}

private IncomingFile begin(Path target, long size) throws RefusedException {
    try {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (size > free) {
            throw new RefusedException("there is no room for " + size + " bytes: " + free + " are free");
        }
        return IncomingFile.at(target);
    } catch (IOException e) {
        throw notStored(e);
    }
}

private static void keep(IncomingFile incoming) throws RefusedException {
    try {
        incoming.keep();
    } catch (IOException e) {
        throw notStored(e);
    }
}

/** What goes wrong with the disk is no reason to hang up on the client: it gets an answer. */
private static RefusedException notStored(IOException e) {
    return e instanceof RefusedException refused
            ? refused
            : new RefusedException("the file cannot be stored: " + e.getMessage(), e);
}
