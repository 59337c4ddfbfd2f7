// Clients are served in a pool of one thread, which nobody shuts down.
// fails: 1.3
// says: goes on
// because: After close() the thread of the pool waits for its next task, and the program never ends.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
// replaces: EchoServer 1.1 #2
private final ExecutorService pool = Executors.newSingleThreadExecutor();

private void acceptClients() {
    while (!closed) {
        try {
            Socket client = listener.accept();
            pool.submit(() -> serve(client));
        } catch (IOException e) {
            continue;
        }
    }
}

private static void awaitEndOf(Thread thread) {
    try {
        thread.join();
    } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
    }
}
