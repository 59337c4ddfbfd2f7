// All clients share a few threads.
// fails: 5.7
// says: delay nobody
// because: A few clients that say nothing keep out all others.
import java.util.concurrent.Executors;
// replaces: FileServer.start
listener = ServerSocketChannel.open();
try {
    bind();
    service = Service.open(settings); // with the port: two servers would clear each other's uploads
} catch (IOException e) {
    listener.close();
    throw e;
}
threads = Executors.newFixedThreadPool(2, task -> new Thread(task, "file-server-client"));
watchdog = new Watchdog(connections, threads, settings.limits());
acceptor = new Thread(new Acceptor(listener, this::welcome), "file-server");
watchdog.start();
acceptor.start();
