package socketlabs.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What went over one connection, in both directions, as the test saw it. Pieces that follow each other in the same
 * direction are told as one, and of a long conversation the beginning and the end.
 */
final class Conversation {

    private static final int SAMPLE = 8;
    private static final int FIRST_LINES = 5;
    private static final int LAST_LINES = 5;

    /** What the test plays in it. */
    enum Role {
        CLIENT("the test's client", "→", "←"),
        SERVER("the test's server", "←", "→");

        final String words;
        final String sends;
        final String receives;

        Role(String words, String sends, String receives) {
            this.words = words;
            this.sends = sends;
            this.receives = receives;
        }
    }

    private enum Direction {
        SENT,
        RECEIVED,
        NOTE
    }

    private final long start = System.nanoTime();
    private final List<Event> events = new ArrayList<>();
    private final Role role;
    private long sent;
    private long received;

    Conversation(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }

    synchronized void sent(byte[] bytes, int from, int length) {
        sent += length;
        add(Direction.SENT, bytes, from, length);
    }

    synchronized void received(byte[] bytes, int from, int length) {
        received += length;
        add(Direction.RECEIVED, bytes, from, length);
    }

    /** Adds something that happened and is not bytes, such as the end of a direction. */
    synchronized void note(String text) {
        events.add(new Event(Direction.NOTE, elapsed(), text));
    }

    synchronized long sent() {
        return sent;
    }

    synchronized long received() {
        return received;
    }

    /** The conversation so far, a line an event; empty if nothing has happened. */
    synchronized List<String> lines() {
        int width =
                events.stream().mapToInt(event -> event.amount().length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (i == FIRST_LINES && events.size() > FIRST_LINES + LAST_LINES + 1) {
                int left = events.size() - FIRST_LINES - LAST_LINES;
                lines.add("       … and " + left + " more of these …");
                i += left;
            }
            lines.add(events.get(i).line(width));
        }
        return lines;
    }

    /** The same for two conversations in which the same happened at other times. */
    String withoutTimes() {
        return String.join("\n", lines()).replaceAll("(?m)^ *\\d+\\.\\d{3}", "");
    }

    private void add(Direction direction, byte[] bytes, int from, int length) {
        Event last = events.isEmpty() ? null : events.get(events.size() - 1);
        if (last == null || last.direction != direction) {
            last = new Event(direction, elapsed(), "");
            events.add(last);
        }
        last.add(bytes, from, length);
    }

    private double elapsed() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** As in the handouts: to the right from the client to the server. */
    private String arrow(Direction direction) {
        return switch (direction) {
            case SENT -> role.sends;
            case RECEIVED -> role.receives;
            case NOTE -> " ";
        };
    }

    private final class Event {

        private final Direction direction;
        private final double seconds;
        private final String note;
        private final byte[] sample = new byte[SAMPLE];
        private long bytes;
        private int pieces;

        Event(Direction direction, double seconds, String note) {
            this.direction = direction;
            this.seconds = seconds;
            this.note = note;
        }

        void add(byte[] source, int from, int length) {
            for (int i = 0; i < length && bytes + i < SAMPLE; i++) {
                sample[(int) bytes + i] = source[from + i];
            }
            bytes += length;
            pieces++;
        }

        String amount() {
            return direction == Direction.NOTE ? "" : Texts.count(bytes, "byte");
        }

        String line(int width) {
            String time = String.format(Locale.ROOT, "%7.3f  %s ", seconds, arrow(direction));
            if (direction == Direction.NOTE) {
                return time + note;
            }
            int shown = (int) Math.min(bytes, SAMPLE);
            String line = time + " ".repeat(width - amount().length()) + amount() + "   "
                    + pad(HexDump.hex(sample, 0, shown), 3 * SAMPLE - 1) + "  "
                    + pad(HexDump.text(sample, 0, shown), SAMPLE) + "  " + String.join(", ", remarks());
            return line.stripTrailing();
        }

        /** In how many pieces something came tells how the test has read it, and not how it was sent. */
        private List<String> remarks() {
            List<String> remarks = new ArrayList<>();
            if (bytes > SAMPLE) {
                remarks.add("and " + (bytes - SAMPLE) + " more");
            }
            if (pieces > 1 && direction == Direction.SENT) {
                remarks.add("in " + pieces + " pieces");
            }
            return remarks;
        }

        private String pad(String text, int width) {
            return text + " ".repeat(width - text.length());
        }
    }
}
