package socketlabs.fileserver;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What all clients of a server have moved, counted by many threads at once. Ready-made. */
final class Traffic {

    final AtomicInteger clients = new AtomicInteger();
    final LongAdder served = new LongAdder();
    final LongAdder bytesSent = new LongAdder();
    final LongAdder bytesReceived = new LongAdder();
}
