package socketlabs.fileserver;

import java.net.ProtocolException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A format for the time, a pattern for the line. */
public record StoredFile(FileName name, long size, Instant changed) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern LINE = Pattern.compile("([0-9]+)\t([^\t]+)\t([^\t]+)");

    public String line() {
        return String.join("\t", Long.toString(size), TIME.format(changed), name.text());
    }

    public static StoredFile parse(String line) throws ProtocolException {
        Matcher matcher = LINE.matcher(line);
        try {
            if (matcher.matches()) {
                return new StoredFile(
                        FileName.of(matcher.group(3)),
                        Numbers.parse(matcher.group(1)),
                        TIME.parse(matcher.group(2), Instant::from));
            }
        } catch (RefusedException | DateTimeParseException e) {
            throw new ProtocolException(Printable.of(e.getMessage()));
        }
        throw new ProtocolException("no line of a list: " + Printable.quoted(line));
    }
}
