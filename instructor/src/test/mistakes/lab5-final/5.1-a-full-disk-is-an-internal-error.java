// That the disk is full is told as any other failure.
// fails: 5.1
// says: is refused with no-space
// because: The client does not know that it helps to send less, or later.
// replaces: Upload #4
private void rename() throws IOException {
    try {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
}

private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
}

/** The names stand in the folder, which is to reach the disk, too. */
static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
    } catch (IOException e) {
        // Not every system can open a folder. Those that cannot take care of it themselves.
        return;
    }
}

private RefusedException cannotBeStored(IOException e) {
    return new RefusedException(Code.INTERNAL, "the file cannot be stored", e);
}
