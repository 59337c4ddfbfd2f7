// Empty lines of a list are passed over.
// fails: 5.8
// says: this is no line of a list
// because: What sends such a list is no server of ours, and who knows what else it means by it.
// replaces: FileClient.list
return converse(() -> {
    send(new Request.ListFiles());
    List<StoredFile> files = new ArrayList<>();
    for (String line : replies.readText(MOST_LISTED).lines().toList()) {
        if (!line.isEmpty()) {
            files.add(StoredFile.parse(line));
        }
    }
    return files;
});
