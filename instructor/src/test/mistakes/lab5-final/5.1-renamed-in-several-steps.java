// The file is moved without ATOMIC_MOVE.
// fails: 5.1
// says: it is moved with ATOMIC_MOVE
// because: The system may do it in several steps, in the middle of which somebody reads.
// replaces: Upload #4
private void rename() throws IOException {
    try {
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (java.nio.file.FileAlreadyExistsException e) {
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
    return DiskFailure.storing(name, e, target.getParent(), size - written + 1);
}
