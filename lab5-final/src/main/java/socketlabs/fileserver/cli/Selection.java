package socketlabs.fileserver.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import socketlabs.fileserver.FileClient;
import socketlabs.fileserver.FileName;
import socketlabs.fileserver.Printable;
import socketlabs.fileserver.Reason;
import socketlabs.fileserver.RefusedException;
import socketlabs.fileserver.StoredFile;

/**
 * What words stand for: names as they are, and in place of a pattern all names that match it. What is wrong with one
 * word does not keep the others from standing for something.
 *
 * @param things each of them once, in the order of the words
 * @param problems in words, one for each word that stands for nothing
 */
record Selection<T>(List<T> things, List<IOException> problems) {

    /** Tells what one word stands for. */
    @FunctionalInterface
    private interface Meaning<T> {
        List<T> of(String word) throws IOException;
    }

    private static <T> Selection<T> of(List<String> words, FileClient client, Meaning<T> meaning) throws IOException {
        Set<T> things = new LinkedHashSet<>();
        List<IOException> problems = new ArrayList<>();
        for (String word : words) {
            try {
                things.addAll(meaning.of(word));
            } catch (RefusedException e) {
                if (!client.isOpen()) {
                    throw e;
                }
                problems.add(new IOException(e.getMessage() + " (" + e.code().word() + ")", e));
            } catch (NothingMatchesException | FileSystemException e) {
                problems.add(new IOException(Reason.of(e), e));
            } catch (InvalidPathException e) {
                problems.add(new IOException("this is no path: " + e.getInput(), e));
            }
        }
        return new Selection<>(List.copyOf(things), List.copyOf(problems));
    }

    /** How many attempts that makes. */
    int size() {
        return things.size() + problems.size();
    }

    /** Of the files on the server, which is asked for its list only if there is a pattern. */
    static Selection<FileName> remote(List<String> words, FileClient client) throws IOException {
        List<FileName> listed = new ArrayList<>();
        return of(words, client, word -> {
            if (!NamePattern.is(word)) {
                return List.of(FileName.of(word));
            }
            if (listed.isEmpty()) {
                client.list().stream().map(StoredFile::name).forEach(listed::add);
            }
            NamePattern pattern = NamePattern.of(word);
            return matching(
                    word,
                    listed.stream().filter(name -> pattern.matches(name.text())).toList());
        });
    }

    /** Of the files here. Not every shell puts the names in place of a pattern: that of Windows does not. */
    static Selection<Path> local(List<String> words, FileClient client) throws IOException {
        return of(words, client, word -> {
            int slash = Math.max(word.lastIndexOf('/'), word.lastIndexOf(File.separatorChar));
            String name = word.substring(slash + 1);
            if (!NamePattern.is(name) || new File(word).exists()) {
                return List.of(Path.of(word));
            }
            List<Path> found = filesIn(Path.of(slash < 0 ? "." : word.substring(0, slash + 1)), name);
            return matching(
                    word, slash < 0 ? found.stream().map(Path::getFileName).toList() : found);
        });
    }

    private static List<Path> filesIn(Path folder, String word) throws IOException {
        NamePattern pattern = NamePattern.of(word);
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, path -> {
            String name = path.getFileName().toString();
            return Files.isRegularFile(path) && !name.startsWith(".") && pattern.matches(name);
        })) {
            all.forEach(files::add);
        }
        files.sort(null);
        return files;
    }

    private static <T> List<T> matching(String word, List<T> found) throws NothingMatchesException {
        if (found.isEmpty()) {
            throw new NothingMatchesException(word);
        }
        return found;
    }

    /** A pattern stands for nothing. */
    static final class NothingMatchesException extends IOException {

        private static final long serialVersionUID = 1L;

        NothingMatchesException(String word) {
            super("no file matches " + Printable.quoted(word));
        }
    }
}
