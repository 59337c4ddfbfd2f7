package socketlabs.multiclient;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Threads that are made by hand, semaphores for the places and for the turns, and a lock for the list of sockets. */
public final class CommandServer implements Closeable {

    public static final int DEFAULT_PORT = 7104;

    private static final int DRAIN_MILLIS = 2000;

    private final Settings settings;
    private final Status status = new Status();
    private final Commands commands;
    private final Semaphore places;
    private final Semaphore turns;
    private final List<Socket> sockets = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private ServerSocket listener;
    private volatile boolean closed;

    public CommandServer(Settings settings) {
        if (settings.threads() == Threads.VIRTUAL) {
            VirtualThreads.newExecutor().shutdown(); // throws where there are none; then plain ones will do
        }
        this.settings = settings;
        this.commands = new Commands(settings.folder(), status::snapshot, Clock.systemDefaultZone());
        this.places = new Semaphore(settings.maxClients());
        this.turns = new Semaphore(
                switch (settings.threads()) {
                    case ONE -> 1;
                    case POOL -> Threads.POOL_SIZE;
                    default -> Integer.MAX_VALUE;
                },
                true);
    }

    public void start() throws IOException {
        listener = new ServerSocket(settings.port(), 200, InetAddress.getLoopbackAddress());
        startThread(() -> acceptClients(listener));
    }

    public int port() {
        return listener.getLocalPort();
    }

    void acceptClients(ServerSocket from) {
        while (true) {
            try {
                Socket socket = from.accept();
                remember(socket);
                if (places.tryAcquire()) {
                    status.clientCame();
                    startThread(() -> serve(socket));
                } else {
                    startThread(() -> refuse(socket));
                }
            } catch (IOException e) {
                if (from.isClosed()) {
                    return;
                }
                System.err.println("accept() failed: " + e.getMessage());
                try {
                    TimeUnit.MILLISECONDS.sleep(50);
                } catch (InterruptedException interrupted) {
                    return;
                }
            }
        }
    }

    private void serve(Socket socket) {
        turns.acquireUninterruptibly();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) settings.idleLimit().toMillis());
            try {
                new Session(this::answer).run(socket.getInputStream(), socket.getOutputStream());
            } catch (SocketTimeoutException e) {
                new Reply.Failure(Code.IDLE_TIMEOUT, "too long").sendTo(socket.getOutputStream());
            }
            end(socket);
        } catch (IOException e) {
            System.err.println(socket + ": " + e.getMessage());
        } finally {
            forget(socket);
            turns.release();
            status.clientLeft();
            places.release();
        }
    }

    private Reply answer(String line) {
        Reply reply = commands.answer(line);
        status.requestAnswered();
        return reply;
    }

    private void refuse(Socket socket) {
        try {
            new Reply.Failure(Code.BUSY, "full").sendTo(socket.getOutputStream());
            end(socket);
        } catch (IOException e) {
            System.err.println(socket + ": " + e.getMessage());
        } finally {
            forget(socket);
        }
    }

    private static void end(Socket socket) throws IOException {
        socket.shutdownOutput();
        if (!socket.isInputShutdown()) {
            socket.setSoTimeout(DRAIN_MILLIS);
            try {
                socket.getInputStream().skip(Client.MOST_DRAINED);
            } catch (SocketTimeoutException e) {
                return;
            }
        }
    }

    private void startThread(Runnable task) {
        Thread thread = new Thread(task);
        synchronized (threads) {
            threads.removeIf(old -> !old.isAlive());
            thread.start();
            threads.add(thread);
        }
    }

    private synchronized void remember(Socket socket) throws IOException {
        sockets.add(socket);
        if (closed) {
            socket.close();
        }
    }

    private void forget(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            System.err.println(socket + ": " + e.getMessage());
        }
        synchronized (this) {
            sockets.remove(socket);
        }
    }

    @Override
    public void close() throws IOException {
        if (listener != null) {
            listener.close();
        }
        synchronized (this) {
            closed = true;
            for (Socket socket : sockets) {
                try {
                    socket.shutdownInput();
                } catch (IOException e) {
                    continue; // ended, or gone
                }
            }
        }
        joinAll(settings.closeLimit().toMillis());
        synchronized (this) {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        joinAll(1000);
    }

    private void joinAll(long millis) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        List<Thread> all;
        synchronized (threads) {
            all = List.copyOf(threads);
        }
        try {
            for (Thread thread : all) {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
