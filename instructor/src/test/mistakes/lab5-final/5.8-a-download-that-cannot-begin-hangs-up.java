// A file that cannot be opened on this side closes the connection.
// fails: 5.8
// says: must not be closed
// because: The other nine files of ten are not downloaded either.
// replaces: FileClient.get
byte[] sha256 = hash(name);
converse(() -> {
    try (Download download = Download.of(target, sha256)) {
        long length = requestRest(name, download);
        judge(length, most, target, download);
        receive(length, download, progress);
        download.keep();
        return null;
    }
});
