// It is checked that the file is no link, and then opened in a way that follows links.
// fails: 5.1
// says: between a look at a file and its opening it can become a link
// because: Between the two, somebody puts a link in its place, and reads what is outside (CWE-367, time of check and
// time of use).
// replaces: Store.read
Version version = version(name);
try {
    return new OpenFile(FileChannel.open(pathOf(name), StandardOpenOption.READ), version);
} catch (IOException e) {
    throw DiskFailure.using(name, e);
}
