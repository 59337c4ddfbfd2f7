package socketlabs.fileserver;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What all clients of a server have moved, counted by many threads at once. Ready-made. */
final class Traffic {

    final AtomicInteger clients = new AtomicInteger();
    final LongAdder bytesSent = new LongAdder();
    final LongAdder bytesReceived = new LongAdder();

    /** All that were begun, with those that are being answered now. */
    final LongAdder commands = new LongAdder();

    /** Commands before the one that is being answered, well answered or with an error. */
    long served() {
        return commands.sum() - 1;
    }
}
