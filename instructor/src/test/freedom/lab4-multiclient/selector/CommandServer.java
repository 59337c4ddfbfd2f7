package socketlabs.multiclient;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** One thread accepts, and one more does all the rest, with a selector. */
public final class CommandServer implements Closeable {

    public static final int DEFAULT_PORT = 7104;

    private static final long TICK_MILLIS = 20;
    private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int CHUNK = 256 * 1024;

    private final Settings settings;
    private final Status status = new Status();
    private final Commands commands;
    private final int atOnce;
    private final Queue<Conn> arrivals = new ConcurrentLinkedQueue<>();
    private final Queue<Conn> turns = new ArrayDeque<>();
    private final ByteBuffer trash = ByteBuffer.allocate(64 * 1024);
    private ServerSocket listener;
    private Thread acceptor;
    private Selector selector;
    private Thread loop;
    private int active;
    private volatile long deadline = Long.MAX_VALUE;

    public CommandServer(Settings settings) {
        this.settings = settings;
        this.commands = new Commands(settings.folder(), status::snapshot, Clock.systemDefaultZone());
        this.atOnce = switch (settings.threads()) {
            case ONE -> 1;
            case POOL -> Threads.POOL_SIZE;
            default -> Integer.MAX_VALUE;
        };
    }

    public void start() throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 500);
        listener = channel.socket();
        acceptor = new Thread(() -> acceptClients(listener), "acceptor");
        acceptor.start();
    }

    public int port() {
        return listener.getLocalPort();
    }

    void acceptClients(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                SocketChannel channel = from.accept().getChannel();
                channel.configureBlocking(false);
                boolean full = status.snapshot().clients() >= settings.maxClients();
                if (!full) {
                    status.clientCame();
                }
                arrivals.add(new Conn(channel, full));
                wakeLoop();
            } catch (IOException e) {
                if (!from.isClosed()) {
                    System.out.println("not accepted: " + e);
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void wakeLoop() throws IOException {
        if (loop == null) {
            selector = Selector.open();
            loop = new Thread(this::run, "selector");
            loop.start();
        }
        selector.wakeup();
    }

    private void run() {
        try (Selector open = selector) {
            while (open.isOpen() && !(status.isClosing() && arrivals.isEmpty() && selector.keys().isEmpty())) {
                selector.select(TICK_MILLIS);
                for (Conn conn = arrivals.poll(); conn != null; conn = arrivals.poll()) {
                    conn.arrive();
                }
                for (SelectionKey key : List.copyOf(selector.selectedKeys())) {
                    ((Conn) key.attachment()).ready();
                }
                selector.selectedKeys().clear();
                for (SelectionKey key : List.copyOf(selector.keys())) {
                    ((Conn) key.attachment()).tick();
                }
                selector.selectNow(); // keys of closed channels go
                selector.selectedKeys().clear();
            }
        } catch (IOException e) {
            System.err.println("the loop has ended: " + e);
        }
    }

    @Override
    public void close() throws IOException {
        if (listener != null) {
            listener.close();
        }
        try {
            if (acceptor != null) {
                acceptor.join();
            }
            deadline = Math.min(deadline, System.nanoTime() + settings.closeLimit().toNanos());
            status.closing();
            synchronized (this) {
                if (loop != null) {
                    selector.wakeup();
                }
            }
            if (loop != null) {
                loop.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One connection, and how far it is. */
    private final class Conn {

        private final SocketChannel channel;
        private final String who;
        private final boolean refused;
        private final ByteBuffer in = ByteBuffer.allocate(LineReader.MAX_LENGTH + 2);
        private SelectionKey key;
        private ByteBuffer out = ByteBuffer.allocate(0);
        private FileChannel file;
        private long position;
        private long size;
        private boolean hasTurn;
        private boolean ended;
        private boolean last;
        private boolean draining;
        private long drained;
        private long since = System.nanoTime();

        Conn(SocketChannel channel, boolean refused) {
            this.channel = channel;
            this.who = String.valueOf(channel.socket().getRemoteSocketAddress());
            this.refused = refused;
        }

        void arrive() throws IOException {
            key = channel.register(selector, 0, this);
            if (refused) {
                answer(new Reply.Failure(Code.BUSY, "full"));
                ready();
            } else if (active < atOnce) {
                begin();
            } else {
                turns.add(this);
            }
        }

        void begin() {
            active++;
            hasTurn = true;
            since = System.nanoTime();
            key.interestOps(SelectionKey.OP_READ);
        }

        void ready() {
            try {
                if (draining) {
                    drain();
                } else if (isPending()) {
                    write();
                } else {
                    read();
                }
            } catch (IOException e) {
                System.err.println(who + ": " + e);
                end();
            }
        }

        void tick() {
            if (!channel.isOpen()) {
                return;
            }
            long now = System.nanoTime();
            boolean late = now - deadline > 0 && deadline != Long.MAX_VALUE;
            boolean drainedLongEnough = draining && now - since > DRAIN_NANOS;
            boolean closedWhileIdle = status.isClosing() && !isPending() && !draining;
            if (late || drainedLongEnough || closedWhileIdle) {
                end();
            } else if (hasTurn && !isPending() && !draining && now - since > settings.idleLimit().toNanos()) {
                try {
                    answer(new Reply.Failure(Code.IDLE_TIMEOUT, "too long"));
                    write();
                } catch (IOException e) {
                    end();
                }
            }
        }

        private boolean isPending() {
            return out.hasRemaining() || file != null;
        }

        private void read() throws IOException {
            int n = channel.read(in);
            since = System.nanoTime();
            ended = n == -1;
            answerLines();
        }

        private void answerLines() throws IOException {
            while (!isPending() && !last && !status.isClosing()) {
                int lf = indexOfLf();
                if (lf < 0 && (in.position() > LineReader.MAX_LENGTH + 1
                        || in.position() == LineReader.MAX_LENGTH + 1 && in.get(LineReader.MAX_LENGTH) != '\r')) {
                    status.requestAnswered();
                    answer(new Reply.Failure(Code.LINE_TOO_LONG, "too long"));
                } else if (lf < 0) {
                    break;
                } else {
                    Reply reply = replyTo(lf);
                    status.requestAnswered();
                    answer(reply);
                }
                write();
            }
            if (!isPending() && !draining && ended && in.position() > 0) {
                System.err.println(who + ": the end inside a line, after " + in.position() + " bytes");
            }
            if (!isPending() && !draining && (ended || status.isClosing())) {
                finish();
            }
        }

        private int indexOfLf() {
            for (int i = 0; i < in.position(); i++) {
                if (in.get(i) == '\n') {
                    return i;
                }
            }
            return -1;
        }

        private Reply replyTo(int lf) throws IOException {
            byte[] line = new byte[lf + 1];
            in.flip().get(line);
            in.compact();
            try {
                return commands.answer(new LineReader(new ByteArrayInputStream(line)).readLine().orElseThrow());
            } catch (CommandException e) {
                return new Reply.Failure(e.code(), e.getMessage());
            }
        }

        private void answer(Reply reply) throws IOException {
            last = reply.isLast();
            if (reply instanceof Reply.FileContent content) {
                out = ByteBuffer.wrap(("OK " + content.size() + "\n").getBytes());
                file = FileChannel.open(content.file(), StandardOpenOption.READ);
                position = 0;
                size = content.size();
            } else {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                reply.sendTo(bytes);
                out = ByteBuffer.wrap(bytes.toByteArray());
            }
        }

        private void write() throws IOException {
            channel.write(out);
            if (!out.hasRemaining() && file != null) {
                long n = file.transferTo(position, Math.min(CHUNK, size - position), channel);
                position += n;
                if (position == size) {
                    file.close();
                    file = null;
                }
            }
            key.interestOps(isPending() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
            if (!isPending()) {
                since = System.nanoTime();
                if (last) {
                    finish();
                } else {
                    answerLines();
                }
            }
        }

        private void finish() throws IOException {
            channel.shutdownOutput();
            draining = true;
            since = System.nanoTime();
            key.interestOps(SelectionKey.OP_READ);
            if (ended) {
                end();
            }
        }

        private void drain() throws IOException {
            int n = channel.read(trash.clear());
            drained += n;
            if (n == -1 || drained > Client.MOST_DRAINED) {
                end();
            }
        }

        private void end() {
            try (FileChannel open = file) {
                channel.close();
            } catch (IOException e) {
                System.err.println(who + ": " + e);
            }
            if (!refused) {
                status.clientLeft();
            }
            if (hasTurn) {
                active--;
                hasTurn = false;
                for (Conn next = turns.poll(); next != null; next = turns.poll()) {
                    if (next.channel.isOpen()) {
                        next.begin();
                        return;
                    }
                }
            }
        }
    }
}
