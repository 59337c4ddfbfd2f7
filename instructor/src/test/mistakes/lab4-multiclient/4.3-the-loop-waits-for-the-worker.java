// The loop gives the client to a worker, and waits for the worker.
// fails: 4.3
// says: the accept loop must not serve anybody itself
import java.util.concurrent.ExecutionException;
// replaces: CommandServer.startToServe
try {
    workers.submit(() -> serve(client)).get();
} catch (InterruptedException | ExecutionException e) {
    abandon(client);
}
