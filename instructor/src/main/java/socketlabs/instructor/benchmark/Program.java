package socketlabs.instructor.benchmark;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server that was started as a process, with all processes that it has started itself. Linux only. */
final class Program implements Closeable {

    private static final int START_SECONDS = 60;
    private static final double TICKS_PER_SECOND = 100; // what Linux tells programs, on all its architectures

    private final String name;
    private final Protocol protocol;
    private final int port;
    private final Process process;

    private Program(String name, Protocol protocol, int port, Process process) {
        this.name = name;
        this.protocol = protocol;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts a server.
     *
     * @param name what to call it in the tables
     * @param output where what it prints goes
     */
    static Program start(String name, Protocol protocol, int port, List<String> command, Path output)
            throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Program(name, protocol, port, process);
    }

    /**
     * Waits until it accepts connections.
     *
     * @param output what it prints, to be told if it does not start
     */
    void awaitPort(Path output) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IOException(
                        name + " ended at once: " + Files.readString(output).strip());
            }
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        throw new IOException(name + " does not listen after " + START_SECONDS + " s");
    }

    String name() {
        return name;
    }

    Protocol protocol() {
        return protocol;
    }

    int port() {
        return port;
    }

    /** The CPU time that the processes have used up to now, those that have ended included if somebody waited for them. */
    double cpuSeconds() throws IOException {
        double ticks = 0;
        for (long pid : pids()) {
            ticks += ticksOf(pid);
        }
        return ticks / TICKS_PER_SECOND;
    }

    private List<Long> pids() {
        return Stream.concat(Stream.of(process.pid()), process.descendants().map(ProcessHandle::pid))
                .toList();
    }

    /** {@code utime stime cutime cstime}, the fields 14 to 17; the second one, the name, may have spaces in it. */
    private static double ticksOf(long pid) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double ticks = 0;
            for (int field = 14; field <= 17; field++) {
                ticks += Long.parseLong(fields[field - 3]);
            }
            return ticks;
        } catch (NoSuchFileException e) {
            return 0; // it has just ended
        }
    }

    /** How much memory the processes have that is not only promised to them. */
    long residentBytes() throws IOException {
        long kibibytes = 0;
        for (long pid : pids()) {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
                if (line.startsWith("VmRSS:")) {
                    kibibytes += Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        }
        return kibibytes * 1024;
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        process.destroy();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
