// All clients share a few threads.
// fails: 5.7
// says: not one of a few that all share
// because: A few clients that say nothing keep out all others.
import java.util.concurrent.Executors;
// replaces: FileServer.start
isClosed = false; // after a failure it may be started again
listener = ServerSocketChannel.open();
try {
    bind();
    service = Service.open(settings); // with the port: two servers would clear each other's uploads
    threads = Executors.newFixedThreadPool(2, task -> new Thread(task, "file-server-client"));
    watchdog = new Watchdog(connections, threads, settings.limits());
    acceptor = new Thread(new Acceptor(listener, this::welcome), "file-server");
    watchdog.start();
    acceptor.start();
} catch (IOException | RuntimeException | Error e) { // such as an OutOfMemoryError: no thread is to be had
    close();
    throw e;
}
