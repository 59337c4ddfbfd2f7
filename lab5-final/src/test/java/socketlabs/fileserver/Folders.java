package socketlabs.fileserver;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import socketlabs.testkit.Cleanup;
import socketlabs.testkit.Expect;

/** Puts things into folders that do not belong there, and looks what stands in them. */
final class Folders {

    private Folders() {}

    /** Makes a symbolic link, or gives the test up where nobody may. */
    static void link(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("this system lets nobody make symbolic links");
        }
    }

    /** Makes a named pipe, whose opening waits for somebody at its other end; or gives the test up. */
    static void pipe(Path path) throws InterruptedException {
        try {
            Process mkfifo = new ProcessBuilder("mkfifo", path.toString()).start();
            Assumptions.assumeTrue(mkfifo.waitFor(10, TimeUnit.SECONDS) && mkfifo.exitValue() == 0);
        } catch (IOException e) {
            Assumptions.abort("this system has no named pipes");
        }
    }

    /** Makes the name of a local socket, which is no regular file either; or gives the test up. */
    static void socket(Path path) {
        try {
            Cleanup.atEnd(ServerSocketChannel.open(StandardProtocolFamily.UNIX)).bind(UnixDomainSocketAddress.of(path));
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("this system has no names for sockets");
        }
    }

    /** The names of all that stands in a folder, sorted. */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /** Expects that this, and nothing else, stands in a folder. */
    static void expectNames(Path folder, String... expected) throws IOException {
        List<String> sorted = Stream.of(expected).sorted().toList();
        List<String> actual = names(folder);
        TreeSet<String> left = new TreeSet<>(actual);
        left.removeAll(sorted);
        Expect.that(
                actual.equals(sorted),
                "in the folder: " + inWords(sorted),
                "in the folder: " + inWords(actual),
                left.isEmpty()
                        ? null
                        : "a temporary file is left: close() removes it, unless it was committed; so an upload is to be"
                                + " closed whatever happens");
    }

    static String inWords(List<?> things) {
        return things.isEmpty()
                ? "nothing"
                : String.join(", ", things.stream().map(String::valueOf).toList());
    }

    /** Expects that exactly this stands in a folder, where a temporary file is none of the likely causes. */
    static void expectOnly(Path folder, String... expected) throws IOException {
        List<String> sorted = Stream.of(expected).sorted().toList();
        List<String> actual = names(folder);
        Expect.that(
                actual.equals(sorted), "in the folder: " + inWords(sorted), "in the folder: " + inWords(actual), null);
    }

    /** Expects that a regular file of this name, and no link to one, has this content. */
    static void expectFile(Path folder, String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Expect.that(
                Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS),
                "a file of the name " + name,
                "there is none; in the folder: " + inWords(names(folder)),
                null);
        Expect.bytes(content, Files.readAllBytes(file));
    }
}
