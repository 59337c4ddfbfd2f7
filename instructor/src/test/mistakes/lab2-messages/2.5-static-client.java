// The client that is being served is a static field.
// fails: 2.5
// says: a static field is shared by all servers
// because: A server that is closed cuts off another one's client.
// replaces: NumberServer #1
private static final System.Logger LOG = System.getLogger(NumberServer.class.getName());
private static final int BACKLOG = 50;
private static final int BUFFER_SIZE = 8192;

private final int requestedPort;
private ServerSocket listener;
private Thread acceptor;
private volatile boolean closed;
private static volatile Socket currentClient;

