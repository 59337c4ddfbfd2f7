package socketlabs.fileserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder as a stream of paths, and one exception for all that goes wrong. */
final class Store {

    private final Path folder;

    private Store(Path folder) {
        this.folder = folder;
    }

    static Store open(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                if (path.getFileName().toString().matches("\\.incoming\\.-?\\d+\\.new") && !Files.isDirectory(path)) {
                    Files.delete(path);
                }
            }
        }
        return new Store(folder.toAbsolutePath());
    }

    List<StoredFile> list() throws RefusedException {
        Map<String, StoredFile> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = path.getFileName().toString();
                try {
                    Version version = version(FileName.of(name));
                    files.put(name, new StoredFile(FileName.of(name), version.size(), version.changed()));
                } catch (RefusedException e) {
                    continue;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new RefusedException(Code.UNAVAILABLE, "no list", e);
        }
        return List.copyOf(files.values());
    }

    Version version(FileName name) throws RefusedException {
        try {
            BasicFileAttributes attributes = Files.getFileAttributeView(
                            folder.resolve(name.text()), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .readAttributes();
            if (!attributes.isRegularFile()) {
                throw new RefusedException(Code.NOT_FOUND, "no file");
            }
            return Version.of(attributes);
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    OpenFile read(FileName name) throws RefusedException {
        Version before = version(name);
        while (true) {
            FileChannel channel = null;
            try {
                channel = FileChannel.open(
                        folder.resolve(name.text()), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
                Version after = version(name);
                if (after.equals(before)) {
                    return new OpenFile(channel, after);
                }
                before = after;
                channel.close();
            } catch (IOException e) {
                closeQuietly(channel);
                version(name);
                throw refusal(e);
            }
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            return;
        }
    }

    Upload create(FileName name, long size) throws RefusedException {
        Path path = folder.resolve(name.text());
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new RefusedException(Code.UNAVAILABLE, "the name is taken");
        }
        try {
            if (Files.getFileStore(folder).getUsableSpace() < size) {
                throw new RefusedException(Code.NO_SPACE, "no room");
            }
            return new Upload(name, folder, size);
        } catch (IOException e) {
            throw DiskFailure.storing(name, e, folder, size);
        }
    }

    void delete(FileName name) throws RefusedException {
        version(name);
        try {
            Files.delete(folder.resolve(name.text()));
            Upload.sync(folder);
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private static RefusedException refusal(IOException e) {
        if (e instanceof RefusedException refused) {
            return refused;
        }
        return e instanceof NoSuchFileException
                ? new RefusedException(Code.NOT_FOUND, "no such file")
                : new RefusedException(Code.UNAVAILABLE, "it cannot be used", e);
    }
}
