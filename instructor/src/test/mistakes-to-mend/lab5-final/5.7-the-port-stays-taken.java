// A server that cannot open its folder keeps the port.
// fails: 5.7
// says: closes before it throws
// replaces: FileServer.start
listener = ServerSocketChannel.open();
try {
    bind();
    service = Service.open(settings); // with the port: two servers would clear each other's uploads
} catch (IOException e) {
    throw e;
}
threads = Threads.onePerTask("file-server-client");
watchdog = new Watchdog(connections, threads, settings.limits());
acceptor = new Thread(new Acceptor(listener, this::welcome), "file-server");
watchdog.start();
acceptor.start();
