// Whatever else than an IOException ends start() leaves the port open.
// fails: 5.7
// says: catch more than IOException
// replaces: FileServer.start
listener = ServerSocketChannel.open();
try {
    bind();
    service = Service.open(settings);
} catch (IOException e) {
    listener.close();
    throw e;
}
threads = Threads.onePerTask("file-server-client");
watchdog = new Watchdog(connections, threads, settings.limits());
acceptor = new Thread(new Acceptor(listener, this::welcome), "file-server");
watchdog.start();
acceptor.start();
