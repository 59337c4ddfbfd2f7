// A list may be no longer than any other text.
// fails: 5.8
// says: a list of 20000 files
// replaces: FileClient.list
return converse(() -> {
    send(new Request.ListFiles());
    List<StoredFile> files = new ArrayList<>();
    for (String line : replies.readText(MOST_TOLD).lines().toList()) {
        files.add(StoredFile.parse(line));
    }
    return files;
});
