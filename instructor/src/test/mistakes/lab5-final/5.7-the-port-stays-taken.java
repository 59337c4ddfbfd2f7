// A server that cannot open its folder keeps the port.
// fails: 5.7
// says: the port is open already
// replaces: FileServer.start
isClosed = false; // after a failure it may be started again
listener = ServerSocketChannel.open();
bind();
service = Service.open(settings); // with the port: two servers would clear each other's uploads
threads = Threads.onePerTask("file-server-client");
watchdog = new Watchdog(connections, threads, settings.limits());
acceptor = new Thread(new Acceptor(listener, this::welcome), "file-server");
watchdog.start();
acceptor.start();
