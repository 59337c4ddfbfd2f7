package socketlabs.fileserver;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Sends with a future, and closes what it does not trust in one place. */
public final class FileClient implements Closeable {

    static final int MOST_LISTED = 8 * 1024 * 1024;
    static final int MOST_TOLD = 64 * 1024;

    private final Socket socket = new Socket();
    private PatientInput in;
    private ReplyReader replies;

    public static FileClient connect(String host, int port, Duration limit) throws IOException {
        FileClient client = new FileClient();
        client.socket.connect(new InetSocketAddress(host, port), (int) limit.toMillis());
        client.socket.setTcpNoDelay(true);
        client.in = new PatientInput(client.socket, limit);
        client.replies = new ReplyReader(client.in);
        return client;
    }

    public List<StoredFile> list() throws IOException {
        List<StoredFile> files = new ArrayList<>();
        String list = text("LIST", MOST_LISTED);
        try {
            for (String line : list.lines().toArray(String[]::new)) {
                files.add(StoredFile.parse(line));
            }
        } catch (ProtocolException e) {
            close();
            throw e;
        }
        return files;
    }

    public String time() throws IOException {
        return status("TIME").trim();
    }

    public String status() throws IOException {
        return status("STATUS");
    }

    private String status(String request) throws IOException {
        String text = text(request, MOST_TOLD);
        return text.replaceAll("[\\p{Cntrl}&&[^\n]]", "?");
    }

    public byte[] hash(FileName name) throws IOException {
        try {
            return Sha256.parse(text("HASH " + name, MOST_TOLD).trim());
        } catch (RefusedException e) {
            if (e.getStackTrace()[0].getClassName().endsWith("Sha256")) {
                close();
                throw new ProtocolException("no digest");
            }
            throw e;
        }
    }

    public void auth(String password) throws IOException {
        if (password.matches("(?s).*[\r\n].*")) {
            throw new IllegalArgumentException("one line");
        }
        text("AUTH " + password, MOST_TOLD);
    }

    public void delete(FileName name) throws IOException {
        text("DELETE " + name, MOST_TOLD);
    }

    public void get(FileName name, Path target, long most, ProgressListener progress) throws IOException {
        byte[] sha256 = hash(name);
        Download download = Download.of(target, sha256);
        boolean good = false;
        try {
            long before = download.received();
            send(before > 0 ? "RESUME " + before + " " + name : "GET " + name);
            long rest = replies.readLength();
            long room = Files.getFileStore(target.toAbsolutePath().getParent()).getUsableSpace();
            if (rest > room || most < before || rest > most - before) {
                throw new ProtocolException("too much: " + rest);
            }
            progress.progress(before, before + rest);
            byte[] piece = new byte[3000];
            for (long left = rest; left > 0; ) {
                int n = in.read(piece, 0, (int) Math.min(left, piece.length));
                if (n < 0) {
                    throw new EOFException("after " + download.received() + " of " + (before + rest));
                }
                left -= n;
                download.append(ByteBuffer.wrap(piece, 0, n));
                progress.progress(download.received(), before + rest);
            }
            good = true;
            download.keep();
        } catch (RefusedException e) {
            good = true;
            if (e.code() == Code.BAD_REQUEST && download.received() > 0) {
                download.discard();
            }
            throw hungUp(e);
        } finally {
            download.close();
            if (!good) {
                close();
            }
        }
    }

    public void put(Path file, FileName name, ProgressListener progress) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("a folder, or a pipe");
        }
        try (FileChannel content = FileChannel.open(file)) {
            long size = content.size();
            send("PUT " + size + " " + name);
            replies.readReady();
            upload(content, size, progress);
        } catch (RefusedException e) {
            throw hungUp(e);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private void upload(FileChannel content, long size, ProgressListener progress) throws IOException {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        AtomicLong sent = new AtomicLong();
        CompletableFuture<Void> sending = CompletableFuture.runAsync(
                () -> {
                    try {
                        send(content, size, sent, progress);
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                },
                thread);
        sending.exceptionally(failed -> {
            try {
                socket.shutdownOutput();
            } catch (IOException e) {
                failed.addSuppressed(e);
            }
            return null;
        });
        try {
            long before;
            boolean silent = true;
            do {
                before = sent.get();
                in.restart();
                try {
                    in.await();
                    silent = false;
                } catch (SocketTimeoutException e) {
                    silent = true;
                }
            } while (silent && sent.get() > before);
            replies.readLength();
            if (sent.get() < size) {
                throw new ProtocolException("too early");
            }
        } catch (IOException e) {
            if (!(e instanceof RefusedException) || sent.get() < size) {
                close();
            }
            throw e;
        } finally {
            thread.shutdown();
            try {
                if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                    close();
                }
            } catch (InterruptedException e) {
                close();
            }
        }
    }

    private void send(FileChannel content, long size, AtomicLong sent, ProgressListener progress) throws IOException {
        OutputStream out = socket.getOutputStream();
        var digest = Sha256.start();
        ByteBuffer piece = ByteBuffer.allocate(100_000);
        progress.progress(0, size);
        while (sent.get() < size) {
            piece.clear();
            piece.limit((int) Math.min(piece.capacity(), size - sent.get()));
            int n = content.read(piece);
            if (n < 0) {
                throw new EOFException("shorter");
            }
            digest.update(piece.array(), 0, n);
            out.write(piece.array(), 0, n);
            progress.progress(sent.addAndGet(n), size);
        }
        out.write((Sha256.hex(digest.digest()).toUpperCase() + "\n")
                .toLowerCase()
                .getBytes(StandardCharsets.US_ASCII));
    }

    /** After some refusals the server has nothing more to say. */
    private RefusedException hungUp(RefusedException refused) throws IOException {
        if (List.of(Code.BUSY, Code.IDLE_TIMEOUT, Code.LINE_TOO_LONG).contains(refused.code())) {
            close();
        }
        return refused;
    }

    private String text(String request, int most) throws IOException {
        try {
            send(request);
            return replies.readText(most);
        } catch (RefusedException e) {
            throw hungUp(e);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private void send(String request) throws IOException {
        in.restart();
        socket.getOutputStream().write((request + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public boolean isOpen() {
        try {
            return !socket.isClosed() && in.isSilent();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
