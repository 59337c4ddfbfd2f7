package socketlabs.multiclient;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.IOUtils;

/** A server in a process of its own, on the Java that this runs on, so that its memory can be told from that of its clients. */
final class ServerProcess implements Closeable {

    private static final Pattern LISTENING = Pattern.compile("listening on 127\\.0\\.0\\.1:(\\d+)");
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(20);

    private final Process process;
    private final int port;

    /** Starts a server on any free port, and waits until it accepts clients. */
    ServerProcess(Path folder, Threads threads, int maxClients) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                CommandServer.class.getName(),
                "0",
                folder.toString(),
                "--threads=" + threads.word(),
                "--max-clients=" + maxClients,
                "--idle-seconds=3600"));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        port = awaitPort();
    }

    private int awaitPort() throws IOException {
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        Matcher listening = LISTENING.matcher(line == null ? "" : line);
        if (!listening.find()) {
            process.destroyForcibly();
            throw new IOException("the server says: " + line);
        }
        return Integer.parseInt(listening.group(1));
    }

    private static String classPath() {
        return Stream.of(CommandServer.class, IOUtils.class)
                .map(ServerProcess::locationOf)
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static String locationOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return port;
    }

    /** How much memory of the machine it takes now (resident set), and how many of the system's threads it has. */
    String resources() {
        return memory() + ", " + threads();
    }

    private String memory() {
        String kib = status("VmRSS").or(() -> ps("rss=")).orElse("");
        return kib.isEmpty() ? "memory unknown on this system" : Long.parseLong(kib) / 1024 + " MiB resident";
    }

    private String threads() {
        return status("Threads")
                .map(count -> count + " threads of the system's")
                .orElse("number of threads unknown");
    }

    /** A line of what Linux tells of a process; nothing elsewhere. */
    private Optional<String> status(String key) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(key + ":"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What {@code ps} tells of a process, where there is one. */
    private Optional<String> ps(String column) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", column, "-p", String.valueOf(process.pid())).start();
            return ps.inputReader()
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d+"))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Closes it in order, as Ctrl-C does, and kills it if that takes too long. */
    @Override
    public void close() {
        process.toHandle().destroy();
        try {
            if (!process.waitFor(CLOSE_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                System.out.println("the server did not close within " + CLOSE_LIMIT.toSeconds() + " s, and was killed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
