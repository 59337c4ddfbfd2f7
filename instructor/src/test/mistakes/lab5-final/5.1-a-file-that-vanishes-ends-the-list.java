// A file that is gone when its size is asked for is a failure of the whole list.
// fails: 5.1
// says: the file may be gone: leave it out
// because: While somebody deletes files, now and then LIST is refused.
// replaces: Store.list
List<StoredFile> files = new ArrayList<>();
try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
    for (Path path : paths) {
        FileName name;
        try {
            name = FileName.of(path.getFileName().toString());
        } catch (BadNameException e) {
            continue;
        }
        BasicFileAttributes attributes = attributes(path);
        if (isServed(attributes)) {
            files.add(new StoredFile(
                    name, attributes.size(), attributes.lastModifiedTime().toInstant()));
        }
    }
} catch (IOException | DirectoryIteratorException e) {
    throw new RefusedException(Code.UNAVAILABLE, "the folder cannot be read", e);
}
files.sort(Comparator.comparing(StoredFile::name));
return files;
