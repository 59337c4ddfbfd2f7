// The folder of a bare name is synced.
// fails: 3.3
// says: its getParent() is null
// because: java … photo.jpg copy.jpg: a NullPointerException when all has come.
// replaces: IncomingFile #3
private static void sync(Path path, StandardOpenOption access) throws IOException {
    try (FileChannel channel = FileChannel.open(path, access)) {
        channel.force(true);
    }
}

/** The new name stands in the folder, which is to reach the disk, too. */
private void syncFolder() {
    try {
        sync(target.getParent(), StandardOpenOption.READ);
    } catch (IOException e) {
        // Not every system can open a folder. Those that cannot take care of it themselves.
        return;
    }
}
