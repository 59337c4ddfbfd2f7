// The list is sorted as people would, without regard to case.
// fails: 5.1
// says: sort by name
// because: Whoever looks for a name in a list that is sorted in another way does not find it.
// replaces: Store.list
List<StoredFile> files = new ArrayList<>();
try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
    for (Path path : paths) {
        stored(path).ifPresent(files::add);
    }
} catch (IOException | DirectoryIteratorException e) {
    throw new RefusedException(Code.UNAVAILABLE, "the folder cannot be read", e);
}
files.sort(Comparator.comparing(file -> file.name().text().toLowerCase()));
return files;
