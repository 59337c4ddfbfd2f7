// Lines of a list that are none are left out.
// fails: 5.8
// says: a list is refused as a whole
// replaces: FileClient.list
return converse(() -> {
    send(new Request.ListFiles());
    List<StoredFile> files = new ArrayList<>();
    for (String line : replies.readText(MOST_LISTED).lines().toList()) {
        try {
            files.add(StoredFile.parse(line));
        } catch (ProtocolException e) {
            continue;
        }
    }
    return files;
});
