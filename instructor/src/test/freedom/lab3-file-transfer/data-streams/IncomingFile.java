package socketlabs.transfer;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/** With java.io.File, as before NIO. */
final class IncomingFile implements Closeable {

    private final Path target;
    private final File temporary;

    private IncomingFile(Path target, File temporary) {
        this.target = target;
        this.temporary = temporary;
    }

    static IncomingFile at(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new RefusedException("a folder has this name");
        }
        File folder = target.toAbsolutePath().getParent().toFile();
        return new IncomingFile(target, File.createTempFile(".incoming", ".tmp", folder));
    }

    byte[] receive(InputStream in, long size, ProgressListener progress) throws IOException {
        DigestInputStream digesting = new DigestInputStream(in, Sha256.start());
        try (FileOutputStream file = open();
                OutputStream out = new BufferedOutputStream(file)) {
            byte[] buffer = new byte[8192];
            long done = 0;
            progress.progress(0, size);
            while (done < size) {
                int n = digesting.read(buffer, 0, (int) Math.min(buffer.length, size - done));
                if (n == -1) {
                    throw new EOFException("the end after " + done + " of " + size + " bytes");
                }
                toDisk(() -> out.write(buffer, 0, n));
                done += n;
                progress.progress(done, size);
            }
            toDisk(out::flush);
            toDisk(file.getFD()::sync);
        }
        byte[] digest = digesting.getMessageDigest().digest();
        byte[] announced = new byte[32];
        new DataInputStream(in).readFully(announced);
        if (!MessageDigest.isEqual(digest, announced)) {
            throw new RefusedException("wrong SHA-256");
        }
        return digest;
    }

    private FileOutputStream open() throws RefusedException {
        try {
            return new FileOutputStream(temporary);
        } catch (IOException e) {
            throw new RefusedException("not stored: " + Reason.of(e), e);
        }
    }

    private interface DiskAction {
        void run() throws IOException;
    }

    private static void toDisk(DiskAction action) throws RefusedException {
        try {
            action.run();
        } catch (IOException e) {
            throw new RefusedException("not stored: " + Reason.of(e), e);
        }
    }

    void keep() throws IOException {
        Files.move(temporary.toPath(), target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary.toPath());
    }

    static void clearLeftovers(Path folder) throws IOException {
        File[] leftovers = folder.toFile().listFiles(
                file -> file.isFile() && file.getName().matches("\\.incoming-?\\d+\\.tmp"));
        if (leftovers == null) {
            throw new IOException("not a folder: " + folder);
        }
        for (File leftover : leftovers) {
            Files.delete(leftover.toPath());
        }
    }
}
