package socketlabs.fileserver;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A plain thread for each client, in a map of its own. */
public final class FileServer implements Closeable {

    private final ServerSettings settings;
    private final Clients clients;
    private final Map<Client, Thread> threads = new ConcurrentHashMap<>();
    private ServerSocketChannel listener;
    private Service service;
    private Watchdog watchdog;
    private Thread acceptor;

    public FileServer(ServerSettings settings) {
        this.settings = settings;
        this.clients = new Clients(settings.limits());
    }

    public void start() throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        boolean started = false;
        try {
            channel.bind(new InetSocketAddress(settings.address(), settings.port()), 500);
            service = Service.open(settings);
            started = true;
        } finally {
            if (!started) {
                channel.close();
            }
        }
        listener = channel;
        watchdog = new Watchdog(threads.keySet(), task -> new Thread(task, "farewell").start(), settings.limits());
        watchdog.start();
        acceptor = new Thread(new Acceptor(listener, this::welcome), "acceptor");
        acceptor.start();
    }

    public int port() {
        return listener.socket().getLocalPort();
    }

    private void welcome(SocketChannel channel) throws IOException {
        Client client = Client.connected(
                channel, new ClientPatience(settings.limits(), settings.ticker()), service.traffic());
        RefusedException refused = null;
        try {
            clients.admit(client);
            service.traffic().clients.incrementAndGet();
        } catch (RefusedException e) {
            refused = e;
        }
        RefusedException last = refused;
        Thread thread = new Thread(() -> serve(client, last), "client " + client);
        threads.put(client, thread);
        thread.start();
    }

    private void serve(Client client, RefusedException refused) {
        try {
            if (refused == null) {
                new Session(service, client).run();
            } else {
                Farewell.say(client, Optional.of(Reply.Error.of(refused)));
            }
        } catch (IOException e) {
            AccessLog.gone(client, "gone: " + e);
        } finally {
            end(client);
        }
    }

    private void end(Client client) {
        try {
            client.close();
        } catch (IOException e) {
            AccessLog.gone(client, "not closed: " + e);
        }
        if (clients.leave(client)) {
            service.traffic().clients.decrementAndGet();
        }
        threads.remove(client);
    }

    @Override
    public void close() throws IOException {
        if (acceptor == null) {
            return;
        }
        listener.close();
        try {
            acceptor.join();
            for (Client client : threads.keySet()) {
                if (client.patience().lastCall()) {
                    client.close();
                }
            }
            long deadline = System.nanoTime() + settings.lastCall().toNanos();
            List<Thread> left = new ArrayList<>(threads.values());
            for (Thread thread : left) {
                long millis = (deadline - System.nanoTime()) / 1_000_000;
                if (millis > 0) {
                    thread.join(millis);
                }
            }
            for (Client client : threads.keySet()) {
                client.close();
            }
            for (Thread thread : left) {
                thread.join(5000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        watchdog.close();
    }
}
