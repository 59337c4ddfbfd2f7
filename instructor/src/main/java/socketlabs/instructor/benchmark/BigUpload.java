package socketlabs.instructor.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** One large file, sent to lab 5's server; and the two things that no such server can be faster than. */
final class BigUpload {

    private static final int PIECE = 1024 * 1024;

    private final long size;
    private final ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
    private final String digest;

    /** Makes up a content of a MiB of noise, again and again; its digest is known before the time is taken. */
    BigUpload(long size) {
        this.size = size;
        byte[] noise = new byte[PIECE];
        new Random(5).nextBytes(noise);
        piece.put(noise).flip();
        this.digest = HexFormat.of().formatHex(sha256(noise, size));
    }

    /** The seconds from the command to the reply that says that the file is on the disk. */
    double put(Program server, String name) throws IOException {
        try (Connection connection = new Connection(server.port())) {
            long begin = System.nanoTime();
            expect("READY", connection.ask("PUT " + size + " " + name + "\n"));
            for (long left = size; left > 0; left -= PIECE) {
                connection.send(nextPiece(left));
            }
            expect("OK 0", connection.ask(digest + "\n"));
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private ByteBuffer nextPiece(long left) {
        return piece.clear().limit((int) Math.min(PIECE, left));
    }

    private static void expect(String expected, String line) throws IOException {
        if (!line.equals(expected)) {
            throw new IOException("the server said: " + line);
        }
    }

    /** The seconds that it takes to write the same content to a new file, and to bring it to the disk. */
    double write(Path file) throws IOException {
        long begin = System.nanoTime();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (long left = size; left > 0; left -= PIECE) {
                ByteBuffer next = nextPiece(left);
                while (next.hasRemaining()) {
                    channel.write(next);
                }
            }
            channel.force(true);
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static byte[] sha256(byte[] noise, long size) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (long left = size; left > 0; left -= noise.length) {
                sha256.update(noise, 0, (int) Math.min(noise.length, left));
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The seconds for SHA-256 of so many bytes in memory, on a JDK. */
    static double sha256InMemory(Jdk jdk, long size) throws IOException, InterruptedException {
        String classPath = Path.of(URI.create(BigUpload.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
        Process process = new ProcessBuilder(
                        jdk.program("java"), "-cp", classPath, Sha256InMemory.class.getName(), Long.toString(size))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String seconds = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            if (process.waitFor() != 0) {
                throw new IOException("SHA-256 in memory has failed");
            }
            return Double.parseDouble(seconds.strip());
        } finally {
            process.destroyForcibly();
        }
    }

    /** A program of its own, because each JDK has its own SHA-256. */
    static final class Sha256InMemory {

        private static final long UNTIL_COMPILED = 256L * PIECE;

        private Sha256InMemory() {}

        public static void main(String[] arguments) {
            long size = Long.parseLong(arguments[0]);
            byte[] noise = new byte[64 * 1024];
            sha256(noise, UNTIL_COMPILED);
            long begin = System.nanoTime();
            sha256(noise, size);
            System.out.println((System.nanoTime() - begin) / 1e9);
        }
    }
}
