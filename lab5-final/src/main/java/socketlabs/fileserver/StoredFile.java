package socketlabs.fileserver;

import java.net.ProtocolException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A file that a server has, as {@code LIST} tells of it. A line of it is size, time of change and name, with a tab
 * between:
 *
 * <pre>
 *     5 TAB 2026-11-21T10:48:00Z TAB photo of us.jpg
 * </pre>
 *
 * The name stands last and has no tab, so it may have whatever else a name may have.
 *
 * @param name its name
 * @param size its size in bytes, 0 or more
 * @param changed when its content was last written
 */
public record StoredFile(FileName name, long size, Instant changed) {

    /** The file as a line of {@code LIST}, without the line end: the time is that of UTC, in whole seconds. */
    public String line() {
        // BEGIN SOLUTION 5.2
        return size + "\t" + changed.truncatedTo(ChronoUnit.SECONDS) + "\t" + name.text();
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.2: write size, time and name, with a tab between");
    }

    /**
     * Reads a line of {@code LIST}. Who sent it may be a server that wishes us ill. Whether a moment is also understood that
     * is written in another way, such as with parts of a second, is left open.
     *
     * @param line without the line end
     * @throws ProtocolException if it is no such line, also if the size is no number from 0 to 2<sup>63</sup>-1, or the
     *     name is none that a {@linkplain FileName file may have}
     */
    public static StoredFile parse(String line) throws ProtocolException {
        // BEGIN SOLUTION 5.2
        String[] parts = line.split("\t", 3);
        if (parts.length < 3) {
            throw notAFile(line);
        }
        try {
            return new StoredFile(FileName.of(parts[2]), Numbers.parse(parts[0]), Instant.parse(parts[1]));
        } catch (RefusedException | DateTimeException e) {
            throw notAFile(line);
        }
        // END SOLUTION
        // STUB: throw new UnsupportedOperationException("Step 5.2: read size, time and name");
    }
    // BEGIN SOLUTION 5.2

    private static ProtocolException notAFile(String line) {
        return new ProtocolException("size, time and name were expected, not " + Printable.quoted(line));
    }
    // END SOLUTION
}
