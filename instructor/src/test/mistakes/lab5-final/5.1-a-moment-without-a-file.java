// The older file is removed right before the new one gets its name.
// fails: 5.1
// says: ATOMIC_MOVE
// because: Who asks in that moment is told that there is no such file; and after a crash in that moment there is none.
// replaces: Upload #4
private void rename() throws IOException {
    try {
        Files.deleteIfExists(target);
        Files.move(temporary, target);
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
