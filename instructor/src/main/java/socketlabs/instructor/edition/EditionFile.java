package socketlabs.instructor.edition;

import java.nio.file.Path;

/**
 * A file of an edition.
 *
 * @param path where it lies in the course and in the edition
 */
record EditionFile(Path path, byte[] content, boolean executable) {}
