// What it is, is only looked at when it is open.
// fails: 5.1
// says: look what it is before it is opened
// because: Opening a named pipe waits for somebody to open its other end: the thread is lost for ever.
// replaces: Store.read
try {
    Path path = pathOf(name);
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    BasicFileAttributes attributes = attributes(path);
    if (!isServed(attributes)) {
        channel.close();
        throw DiskFailure.notFound(name);
    }
    return new OpenFile(channel, Version.of(attributes));
} catch (IOException e) {
    throw DiskFailure.using(name, e);
}
