package socketlabs.fileserver.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

    /**
     * Lists the files that have one of these names or match one of these patterns; all if there are none.
     *
     * @throws IOException also if there is none of a name, or none that matches a pattern, after the others were listed
     */
    void list(List<String> words, boolean exactSizes) throws IOException {
        List<StoredFile> files = client.list();
        List<NamePattern> patterns = words.stream().map(NamePattern::of).toList();
        for (StoredFile file : files) {
            String name = file.name().text();
            if (patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.matches(name))) {
                String size = exactSizes ? String.valueOf(file.size()) : Amounts.size(file.size());
                String time = TIME.format(file.changed().atZone(ZoneId.systemDefault()));
                out.say(String.format("%12s  %s  %s", size, time, Printable.of(name)));
            }
        }
        tellOfMissing(words, files);
    }

    private void tellOfMissing(List<String> words, List<StoredFile> files) throws IOException {
        List<String> missing = words.stream()
                .filter(word -> {
                    NamePattern pattern = NamePattern.of(word);
                    return files.stream()
                            .noneMatch(file -> pattern.matches(file.name().text()));
                })
                .toList();
        Attempts<String> attempts = new Attempts<>("list", words.size());
        for (String word : missing) {
            attempts.fail(
                    NamePattern.is(word)
                            ? new Selection.NothingMatchesException(word)
                            : new IOException("there is no file " + Printable.quoted(word)));
        }
        attempts.end();
    }

    /**
     * Downloads files.
     *
     * @param to a folder to put them in; or, of one file, where to put it
     * @param most so many bytes may each have
     */
    void get(List<String> words, Path to, long most) throws IOException {
        boolean isFolder = Files.isDirectory(to);
        checkFolder(isFolder ? to : to.resolveSibling("."));
        Selection<FileName> names = Selection.remote(words, client);
        if (!isFolder && (names.size() > 1 || words.stream().anyMatch(NamePattern::is))) {
            throw new FileSystemException(
                    to.toString(), null, "it is not a folder, and several files do not fit in one");
        }
        Attempts<FileName> attempts = new Attempts<>("get", names);
        for (FileName name : names.things()) {
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

    /** So that what is told is about the folder, and not about a temporary file that nobody knows. */
    private static void checkFolder(Path folder) throws FileSystemException {
        String shown = folder.normalize().toString().isEmpty()
                ? "."
                : folder.normalize().toString();
        if (!Files.exists(folder)) {
            throw new NoSuchFileException(shown);
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(shown);
        }
        if (!Files.isWritable(folder)) {
            throw new AccessDeniedException(shown);
        }
    }

    /**
     * Uploads files.
     *
     * @param as the name on the server; null for the file's own
     */
    void put(List<String> words, String as) throws IOException {
        Selection<Path> files = Selection.local(words, client);
        if (as != null && files.size() > 1) {
            throw new IOException(files.size() + " files cannot all become " + Printable.quoted(as));
        }
        Attempts<Path> attempts = new Attempts<>("put", files);
        for (Path file : files.things()) {
            attempts.attempt(file, () -> {
                FileName name = FileName.of(as == null ? nameOf(file) : as);
                out.show(name.text(), "put " + Printable.of(name.text()), progress -> client.put(file, name, progress));
            });
        }
        attempts.end();
    }

    void delete(List<String> words) throws IOException {
        Selection<FileName> names = Selection.remote(words, client);
        Attempts<FileName> attempts = new Attempts<>("delete", names);
        for (FileName name : names.things()) {
            attempts.attempt(name, () -> {
                client.delete(name);
                out.say("deleted " + Printable.of(name.text()));
            });
        }
        attempts.end();
    }

    /** In the form that {@code sha256sum -c} reads. */
    void hash(List<String> words) throws IOException {
        Selection<FileName> names = Selection.remote(words, client);
        Attempts<FileName> attempts = new Attempts<>("hash", names);
        for (FileName name : names.things()) {
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

        /** What is wrong with words that stand for nothing is told at once. */
        Attempts(String verb, Selection<T> selection) throws IOException {
            this(verb, selection.size());
            for (IOException problem : selection.problems()) {
                fail(problem);
            }
        }

        /** What is wrong with one file is told, and the next one's turn comes. A connection that breaks ends it all. */
        void attempt(T thing, Attempt attempt) throws IOException {
            try {
                attempt.run();
            } catch (RefusedException e) {
                fail(thing, e.getMessage() + " (" + e.code().word() + ")", e);
            } catch (FileSystemException e) {
                fail(thing, Reason.of(e, thing.toString()), e);
            } catch (IOException e) {
                throw new IOException(cannot(thing, Reason.of(e)), e);
            }
        }

        private void fail(T thing, String reason, IOException e) throws IOException {
            fail(new IOException(cannot(thing, reason), e));
        }

        /** @param failure whose message says what is wrong */
        void fail(IOException failure) throws IOException {
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
