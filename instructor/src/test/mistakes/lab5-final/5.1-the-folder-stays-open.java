// The folder that was looked through is not closed.
// fails: 5.1
// says: keep the folder open
// because: Each LIST costs a descriptor, until the server can open nothing more.
import java.util.stream.Stream;
// replaces: Store.list
Stream<Path> paths;
try {
    paths = Files.list(folder);
} catch (IOException e) {
    throw new RefusedException(Code.UNAVAILABLE, "the folder cannot be read", e);
}
return paths.flatMap(path -> stored(path).stream())
        .sorted(Comparator.comparing(StoredFile::name))
        .toList();
