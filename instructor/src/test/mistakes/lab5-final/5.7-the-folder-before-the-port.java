// The folder is opened before the port.
// fails: 5.7
// says: the port comes first
// because: A second server clears what the first is receiving, and finds out then that the port is taken.
// replaces: FileServer.start
listener = ServerSocketChannel.open();
try {
    service = Service.open(settings);
    bind();
} catch (IOException | RuntimeException | Error e) {
    listener.close();
    throw e;
}
threads = Threads.onePerTask("file-server-client");
watchdog = new Watchdog(connections, threads, settings.limits());
acceptor = new Thread(new Acceptor(listener, this::welcome), "file-server");
watchdog.start();
acceptor.start();
