// A list may have any length.
// fails: 5.8
// says: FileClient.MOST_LISTED
// because: A server that lists 2 GiB of names ends the client with an OutOfMemoryError.
// replaces: FileClient.list
return converse(() -> {
    send(new Request.ListFiles());
    List<StoredFile> files = new ArrayList<>();
    for (String line : replies.readText(Integer.MAX_VALUE).lines().toList()) {
        files.add(StoredFile.parse(line));
    }
    return files;
});
