// The paths are sorted, and not the names.
// fails: 5.1
// says: compare names as FileName.compareTo does
// because: The order is another one on each system.
// replaces: Store.list
List<Path> sorted = new ArrayList<>();
try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
    paths.forEach(sorted::add);
} catch (IOException | DirectoryIteratorException e) {
    throw new RefusedException(Code.UNAVAILABLE, "the folder cannot be read", e);
}
sorted.sort(null);
List<StoredFile> files = new ArrayList<>();
for (Path path : sorted) {
    stored(path).ifPresent(files::add);
}
return files;
