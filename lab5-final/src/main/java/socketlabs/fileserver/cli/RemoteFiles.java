package socketlabs.fileserver.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import socketlabs.fileserver.Amounts;
import socketlabs.fileserver.FileClient;
import socketlabs.fileserver.FileName;
import socketlabs.fileserver.Printable;
import socketlabs.fileserver.Reason;
import socketlabs.fileserver.RefusedException;
import socketlabs.fileserver.Sha256;
import socketlabs.fileserver.StoredFile;

/**
 * What the commands on files do, whether they were typed as arguments or in the shell: with several files, and with
 * patterns. A file that is refused does not keep the others from being done.
 */
final class RemoteFiles {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final FileClient client;
    private final Output out;

    RemoteFiles(FileClient client, Output out) {
        this.client = client;
        this.out = out;
    }

    /** Lists the files that have one of these names or match one of these patterns; all if there are none. */
    void list(List<String> words, boolean exactSizes) throws IOException {
        List<NamePattern> patterns = words.stream().map(NamePattern::of).toList();
        for (StoredFile file : client.list()) {
            String name = file.name().text();
            if (patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.matches(name))) {
                String size = exactSizes ? String.valueOf(file.size()) : Amounts.size(file.size());
                String time = TIME.format(file.changed().atZone(ZoneId.systemDefault()));
                out.say(String.format("%12s  %s  %s", size, time, Printable.of(name)));
            }
        }
    }

    /**
     * Downloads files.
     *
     * @param to a folder to put them in; or, of one file, where to put it
     * @param most so many bytes may each have
     */
    void get(List<String> words, Path to, long most) throws IOException {
        List<FileName> names = matching(words);
        boolean isFolder = Files.isDirectory(to);
        if (!isFolder && (names.size() > 1 || words.stream().anyMatch(NamePattern::is))) {
            throw new FileSystemException(
                    to.toString(), null, "it is not a folder, and several files do not fit in one");
        }
        Attempts<FileName> attempts = new Attempts<>("get", names.size());
        for (FileName name : names) {
            Path target = isFolder ? to.resolve(name.text()) : to;
            attempts.attempt(
                    name,
                    () -> out.show(
                            name.text(),
                            "got " + Printable.of(name.text()),
                            progress -> client.get(name, target, most, progress)));
        }
        attempts.end();
    }

    /**
     * Uploads files.
     *
     * @param as the name on the server; null for the file's own
     */
    void put(List<String> words, String as) throws IOException {
        List<Path> files = localFiles(words);
        if (as != null && files.size() > 1) {
            throw new IOException(files.size() + " files cannot all become " + Printable.quoted(as));
        }
        Attempts<Path> attempts = new Attempts<>("put", files.size());
        for (Path file : files) {
            attempts.attempt(file, () -> {
                FileName name = FileName.of(as == null ? nameOf(file) : as);
                out.show(name.text(), "put " + Printable.of(name.text()), progress -> client.put(file, name, progress));
            });
        }
        attempts.end();
    }

    void delete(List<String> words) throws IOException {
        List<FileName> names = matching(words);
        Attempts<FileName> attempts = new Attempts<>("delete", names.size());
        for (FileName name : names) {
            attempts.attempt(name, () -> {
                client.delete(name);
                out.say("deleted " + Printable.of(name.text()));
            });
        }
        attempts.end();
    }

    /** In the form that {@code sha256sum -c} reads. */
    void hash(List<String> words) throws IOException {
        List<FileName> names = matching(words);
        Attempts<FileName> attempts = new Attempts<>("hash", names.size());
        for (FileName name : names) {
            attempts.attempt(name, () -> out.say(Sha256.hex(client.hash(name)) + "  " + Printable.of(name.text())));
        }
        attempts.end();
    }

    void time() throws IOException {
        out.say(client.time());
    }

    void status() throws IOException {
        client.status().lines().forEach(out::say);
    }

    /** Names as they are, and in place of a pattern all names on the server that match it. */
    private List<FileName> matching(List<String> words) throws IOException {
        List<FileName> names = new ArrayList<>();
        List<StoredFile> listed = null;
        for (String word : words) {
            if (NamePattern.is(word)) {
                listed = listed == null ? client.list() : listed;
                NamePattern pattern = NamePattern.of(word);
                List<FileName> found = listed.stream()
                        .map(StoredFile::name)
                        .filter(name -> pattern.matches(name.text()))
                        .toList();
                failIfEmpty(found, word);
                names.addAll(found);
            } else {
                names.add(FileName.of(word));
            }
        }
        return names.stream().distinct().toList();
    }

    /** Not every shell puts the names in place of a pattern: that of Windows does not. */
    private static List<Path> localFiles(List<String> words) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String word : words) {
            int slash = Math.max(word.lastIndexOf('/'), word.lastIndexOf(File.separatorChar));
            String name = word.substring(slash + 1);
            if (NamePattern.is(name) && !new File(word).exists()) {
                List<Path> found = filesIn(Path.of(slash < 0 ? "." : word.substring(0, slash + 1)), name);
                failIfEmpty(found, word);
                found.forEach(file -> files.add(slash < 0 ? file.getFileName() : file));
            } else {
                files.add(Path.of(word));
            }
        }
        return files.stream().distinct().toList();
    }

    private static List<Path> filesIn(Path folder, String word) throws IOException {
        NamePattern pattern = NamePattern.of(word);
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, path -> {
            String name = nameOf(path);
            return Files.isRegularFile(path) && !name.startsWith(".") && pattern.matches(name);
        })) {
            all.forEach(files::add);
        }
        files.sort(null);
        return files;
    }

    private static void failIfEmpty(List<?> found, String word) throws IOException {
        if (found.isEmpty()) {
            throw new IOException("no file matches " + Printable.quoted(word));
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName() == null ? "" : file.getFileName().toString();
    }

    @FunctionalInterface
    private interface Attempt {
        void run() throws IOException;
    }

    /** One file after another. */
    private final class Attempts<T> {

        private final String verb;
        private final int all;
        private int failed;

        Attempts(String verb, int all) {
            this.verb = verb;
            this.all = all;
        }

        /** What is wrong with one file is told, and the next one's turn comes. A connection that breaks ends it all. */
        void attempt(T thing, Attempt attempt) throws IOException {
            try {
                attempt.run();
            } catch (RefusedException e) {
                fail(thing, e.getMessage() + " (" + e.code().word() + ")", e);
            } catch (FileSystemException e) {
                fail(thing, Reason.of(e), e);
            } catch (IOException e) {
                throw new IOException(cannot(thing, Reason.of(e)), e);
            }
        }

        private void fail(T thing, String reason, IOException e) throws IOException {
            IOException failure = new IOException(cannot(thing, reason), e);
            if (all == 1 || !client.isOpen()) {
                throw failure;
            }
            failed++;
            out.complain("error: " + failure.getMessage());
        }

        private String cannot(T thing, String reason) {
            return "cannot " + verb + " " + Printable.of(thing.toString()) + ": " + reason;
        }

        /** @throws IOException if something failed */
        void end() throws IOException {
            if (failed > 0) {
                throw new IOException(failed + " of " + all + " files failed");
            }
        }
    }
}
