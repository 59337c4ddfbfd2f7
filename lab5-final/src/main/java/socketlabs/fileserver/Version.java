package socketlabs.fileserver;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * Tells what a file holds from what another one under the same name held before or will hold: two versions are equal
 * only if nothing shows that the content has changed.
 *
 * @param size of the content in bytes
 * @param changed when the content was last written, as exactly as the file system says
 * @param fileKey what the file system knows the file by, whatever its name; null on systems that do not tell
 */
record Version(long size, Instant changed, Object fileKey) {

    static Version of(BasicFileAttributes attributes) {
        return new Version(attributes.size(), attributes.lastModifiedTime().toInstant(), attributes.fileKey());
    }
}
