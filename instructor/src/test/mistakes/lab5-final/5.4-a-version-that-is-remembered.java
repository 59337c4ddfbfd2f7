// The version of a file is looked up once.
// fails: 5.4
// says: version that the file has now
// because: The cache serves the old content for ever.
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
// replaces: Answers.resume
Version version = VERSIONS.get(name.text());
if (version == null) {
    version = service.store().version(name);
    VERSIONS.put(name.text(), version);
}
if (version.size() > SMALL || !sendFromCache(offset, name, version)) {
    sendFromDisk(offset, name);
}
// replaces: Answers #1
private static final Map<String, Version> VERSIONS = new ConcurrentHashMap<>();

    private boolean sendFromCache(long offset, FileName name, Version version) throws IOException {
        Optional<FileCache.Lease> lease = service.cache().get(name, version, () -> contentOf(name));
        if (lease.isEmpty()) {
            return false;
        }
        try (FileCache.Lease held = lease.get()) {
            sendFrom(offset, held.content());
            return true;
        }
    }
