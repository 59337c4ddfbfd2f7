// The size that the server announces is believed.
// fails: 5.8
// says: judge the length before a byte is read
// because: A server that announces 8 EiB fills the disk until nothing is left.
// replaces: FileClient.get
byte[] sha256 = hash(name);
try (Download download = Download.of(target, sha256)) {
    converse(() -> {
        long length = requestRest(name, download);
        receive(length, download, progress);
        return null;
    });
    download.keep();
}
