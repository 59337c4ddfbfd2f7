package socketlabs.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * Measures an upload and its return over loopback, to be run by hand and not with the tests:
 *
 * <pre>
 *     mvn -q test-compile exec:java@benchmark -Dexec.args=64
 * </pre>
 *
 * The transfer is compared with two things that it cannot do without, SHA-256 over as many bytes in memory, and a copy
 * of the file that is synced. The three are measured in turns, since a machine is not as fast at all times.
 */
final class TransferSpeed {

    private static final int MIB = 1024 * 1024;
    private static final int ROUNDS = 3;

    private final Path folder;
    private final Path file;
    private final long size;

    private TransferSpeed(Path folder, long size) {
        this.folder = folder;
        this.file = folder.resolve("file");
        this.size = size;
    }

    /** Takes the size in MiB, 1024 by default, and the folder for the files, a temporary one by default. */
    public static void main(String[] args) throws Exception {
        long size = (args.length > 0 ? Long.parseLong(args[0]) : 1024) * MIB;
        Path parent = Path.of(args.length > 1 ? args[1] : System.getProperty("java.io.tmpdir"));
        Path folder = Files.createTempDirectory(parent, "transfer-speed");
        try {
            new TransferSpeed(folder, size).measure();
        } finally {
            for (String name : new String[] {"file", "scratch", "copy", "uploads/file", "uploads", ""}) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }

    private void measure() throws Exception {
        writeFile();
        double[] digest = new double[ROUNDS];
        double[] copy = new double[ROUNDS];
        double[] transfer = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            digest[round] = seconds(this::digestInMemory);
            touchMemory();
            copy[round] = seconds(this::copyAndSync);
            touchMemory();
            transfer[round] = seconds(this::thereAndBack);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: SHA-256 %.2f s, copy and sync %.2f s, there and back %.2f s%n",
                    round + 1,
                    digest[round],
                    copy[round],
                    transfer[round]);
        }
        double slower = Math.max(median(digest), median(copy));
        System.out.printf(
                Locale.ROOT,
                "%s there and back: %.2f s, %.2f times the slower of SHA-256 (%.2f s) and copy and sync (%.2f s)%n",
                Amounts.size(size),
                median(transfer),
                median(transfer) / slower,
                median(digest),
                median(copy));
    }

    private void writeFile() throws IOException {
        writeNoise(file, size);
    }

    /**
     * Brings the memory for files into the same state before each action. A virtual machine gives back what it does not
     * use, and to fetch it again can take longer than to fill it: what comes after a big deletion would seem fast.
     */
    private void touchMemory() throws IOException {
        Path scratch = folder.resolve("scratch");
        writeNoise(scratch, 2 * size);
        Files.delete(scratch);
    }

    private static void writeNoise(Path file, long size) throws IOException {
        byte[] noise = new byte[MIB];
        new Random(1).nextBytes(noise);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (long written = 0; written < size; written += MIB) {
                channel.write(ByteBuffer.wrap(noise));
            }
            channel.force(true);
        }
    }

    private void digestInMemory() throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        byte[] piece = new byte[MIB];
        for (long done = 0; done < size; done += MIB) {
            sha256.update(piece);
        }
        sha256.digest();
    }

    private void copyAndSync() throws IOException {
        Path copy = folder.resolve("copy");
        Files.copy(file, copy);
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.delete(copy);
    }

    private void thereAndBack() throws IOException {
        Path copy = folder.resolve("copy");
        try (TransferServer server = new TransferServer(0, folder.resolve("uploads"))) {
            server.start();
            try (TransferClient client = TransferClient.connect("127.0.0.1", server.port(), Duration.ofSeconds(5))) {
                client.transfer(file, copy, ProgressListener.NONE, ProgressListener.NONE);
            }
        }
        Files.delete(copy); // transfer() has seen that it is identical
        Files.delete(folder.resolve("uploads").resolve("file"));
    }

    private interface Action {
        void run() throws Exception;
    }

    private static double seconds(Action action) throws Exception {
        long start = System.nanoTime();
        action.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
