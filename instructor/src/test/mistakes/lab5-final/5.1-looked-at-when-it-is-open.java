// Size and version are asked for when the file is open, and not compared with those from before.
// fails: 5.1
// says: compare what stands there before and after opening
// because: In between, an upload may have given the name to another file.
// replaces: Store.read
Path path = pathOf(name);
version(name); // refuses what is no regular file
FileChannel channel;
try {
    channel = FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
} catch (IOException e) {
    throw DiskFailure.using(name, e);
}
try {
    return new OpenFile(channel, version(name));
} catch (RefusedException e) {
    try {
        channel.close();
    } catch (IOException ignored) {
        throw e;
    }
    throw e;
}
