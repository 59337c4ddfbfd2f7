package socketlabs.transfer;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/** Everything in one class of static helpers, with one copy loop for all directions. */
final class Transfers {

    private Transfers() {}

    /** Copies exactly so many bytes, and returns their digest. */
    static byte[] copy(InputStream in, long size, OutputStream out, ProgressListener progress) throws IOException {
        MessageDigest sha256 = Sha256.start();
        byte[] buffer = new byte[10_000];
        long done = 0;
        progress.progress(done, size);
        for (int n; done < size; done += n) {
            n = in.read(buffer, 0, (int) Math.min(buffer.length, size - done));
            if (n == -1) {
                throw new EOFException("ended after " + done + " of " + size + " bytes");
            }
            out.write(buffer, 0, n);
            sha256.update(buffer, 0, n);
            if (n > 0) {
                progress.progress(done + n, size);
            }
        }
        return sha256.digest();
    }

    static void transfer(
            Socket socket, Path file, Path copy, ProgressListener sending, ProgressListener receiving)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("no file: " + file);
        }
        long size = Files.size(file);
        CompletableFuture<byte[]> sent = new CompletableFuture<>();
        Thread sender = new Thread(() -> {
            try (InputStream in = Files.newInputStream(file)) {
                OutputStream out = socket.getOutputStream();
                out.write(new Header(file.getFileName().toString(), size).toBytes());
                sent.complete(FileSender.send(in, size, out, sending));
            } catch (IOException | RuntimeException e) {
                sent.completeExceptionally(e);
                shutdown(socket);
            }
        });
        sender.start();
        boolean done = false;
        try {
            receive(new DataInputStream(socket.getInputStream()), size, copy, sent, receiving);
            done = true;
        } finally {
            if (!done) {
                socket.close();
            }
            join(sender);
        }
    }

    private static void receive(
            DataInputStream in, long size, Path copy, CompletableFuture<byte[]> sent, ProgressListener progress)
            throws IOException {
        switch (in.readByte()) {
            case 0 -> {
                if (in.readLong() != size) {
                    throw new IOException("another size");
                }
                try (IncomingFile incoming = IncomingFile.at(copy)) {
                    if (!Arrays.equals(incoming.receive(in, size, progress), sent.join())) {
                        throw new IOException("another file");
                    }
                    incoming.keep();
                }
            }
            case 1 -> throw Refusal.readFrom(in);
            default -> throw new IOException("not a reply");
        }
    }

    private static void shutdown(Socket socket) {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            return;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
