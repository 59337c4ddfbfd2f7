package socketlabs.fileserver;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers the digests of files, so that a large one need not be read again to be told its digest. It remembers so many
 * and no more; a file that was changed has another {@link Version}, and its digest is not known. Ready-made.
 */
final class Digests {

    private static final int CAPACITY = 10_000;

    private record Content(FileName name, Version version) {}

    /** Guarded by this. Ordered by their last use, the longest ago first. */
    private final Map<Content, String> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Content, String> eldest) {
            return size() > CAPACITY;
        }
    };

    /** The digest in hex of this version of the file, if it is known. */
    synchronized Optional<String> find(FileName name, Version version) {
        return Optional.ofNullable(known.get(new Content(name, version)));
    }

    synchronized void remember(FileName name, Version version, String digest) {
        known.put(new Content(name, version), digest);
    }
}
