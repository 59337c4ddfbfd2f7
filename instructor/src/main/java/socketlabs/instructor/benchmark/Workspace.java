package socketlabs.instructor.benchmark;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A temporary folder with the files that are served, and the servers that run. When it is closed, or this program ends in
 * whatever way, the servers are ended and the folder is removed.
 */
final class Workspace implements Closeable {

    /** For what the servers write into their logs, and the small files. */
    private static final long MARGIN = 2L << 30;

    private static final int MIB = 1024 * 1024;

    private final Path folder;
    private final List<Program> running = new ArrayList<>();
    private boolean isClosed;

    private Workspace(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes a folder.
     *
     * @param room that must be there, in bytes
     */
    static Workspace in(Path parent, long room) throws IOException {
        long usable = Files.getFileStore(parent).getUsableSpace();
        if (usable < room + MARGIN) {
            throw new IOException("%s has %d MiB of room, and this takes %d MiB: choose another disk with --folder"
                    .formatted(parent, usable / MIB, (room + MARGIN) / MIB));
        }
        Workspace workspace = new Workspace(Files.createTempDirectory(parent, "benchmark"));
        Runtime.getRuntime().addShutdownHook(new Thread(workspace::closeAtLast, "benchmark-end"));
        Files.createDirectory(workspace.served());
        return workspace;
    }

    Path folder() {
        return folder;
    }

    /** The folder that all servers serve. */
    Path served() {
        return folder.resolve("served");
    }

    /** Makes a file of noise, an hour old: lab 5's cache does not take what has just changed. */
    void writeFile(String name, long size) throws IOException {
        byte[] noise = new byte[(int) Math.min(size, MIB)];
        new Random(1).nextBytes(noise);
        Path file = served().resolve(name);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (long left = size; left > 0; left -= noise.length) {
                channel.write(ByteBuffer.wrap(noise, 0, (int) Math.min(noise.length, left)));
            }
            channel.force(true);
        }
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }

    /** Makes files of one size, and tells their names, which have the same length. */
    List<String> writeFiles(int count, int size) throws IOException {
        List<String> names = IntStream.range(0, count)
                .mapToObj(i -> "file-%d-%02d.bin".formatted(size, i))
                .toList();
        for (String name : names) {
            writeFile(name, size);
        }
        return names;
    }

    /** Starts a server, and waits until it accepts connections. */
    Program start(String name, Protocol protocol, int port, List<String> command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Program program;
        synchronized (this) {
            if (isClosed) {
                throw new IOException("the benchmark is being ended");
            }
            program = Program.start(name, protocol, port, command, output);
            running.add(program);
        }
        program.awaitPort(output);
        return program;
    }

    /** Ends all servers that were started. */
    synchronized void endServers() {
        running.forEach(Program::close);
        running.clear();
    }

    @Override
    public synchronized void close() throws IOException {
        isClosed = true;
        endServers();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void closeAtLast() {
        try {
            close();
        } catch (IOException e) {
            System.err.println(folder + " could not be removed: " + e.getMessage());
        }
    }
}
