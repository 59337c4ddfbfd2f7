// The names in a list are looked at when they are used, and not before.
// fails: 5.8
// says: judges the name
// because: A name is repaired, and with it a file that nobody asked for is written.
// replaces: FileClient.list
return converse(() -> {
    send(new Request.ListFiles());
    List<StoredFile> files = new ArrayList<>();
    for (String line : replies.readText(MOST_LISTED).lines().toList()) {
        String[] parts = line.split("\t");
        String name = parts[parts.length - 1];
        String last = name.substring(name.lastIndexOf('/') + 1);
        String plain = last.startsWith(".") ? last.substring(1) : last;
        long size = parts.length == 3 ? Math.abs(Long.parseLong(parts[0])) : 0;
        java.time.Instant changed = parts.length == 3 && parts[1].endsWith("Z")
                ? java.time.Instant.parse(parts[1])
                : java.time.Instant.EPOCH;
        files.add(new StoredFile(FileName.of(plain), size, changed));
    }
    return files;
});
