// A version has only whole seconds.
// fails: 5.1
// says: it is Version
// because: Two changes within a second look like none, and a cache serves the older content for ever.
import java.time.temporal.ChronoUnit;
// replaces: Store.version
try {
    BasicFileAttributes attributes = attributes(pathOf(name));
    if (isServed(attributes)) {
        return new Version(
                attributes.size(),
                attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.SECONDS),
                attributes.fileKey());
    }
} catch (IOException e) {
    throw DiskFailure.using(name, e);
}
throw DiskFailure.notFound(name);
