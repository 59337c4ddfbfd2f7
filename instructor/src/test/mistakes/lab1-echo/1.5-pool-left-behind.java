// The sender runs in a pool that nobody shuts down.
// fails: 1.5
// says: goes on
// because: The thread of the pool waits for its next task, and the program never ends.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
// replaces: EchoClient.exchangeAll
ExecutorService pool = Executors.newSingleThreadExecutor();
Sender sender = new Sender(message);
pool.submit(sender);
try {
    long received = socket.getInputStream().transferTo(echo);
    sender.checkThatAllCameBack(received);
    return received;
} catch (IOException e) {
    socket.close();
    throw sender.failure == null ? e : sender.failure;
}
