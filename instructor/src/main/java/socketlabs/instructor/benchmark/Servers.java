package socketlabs.instructor.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Starts each server so that it serves the same folder on a port of its own. Of the others, who are not there on each
 * machine, an empty result tells so, and why is printed once.
 */
final class Servers {

    /** Whether a server writes a line about each request into a file, as all of them but vsftpd do by default. */
    enum Log {
        ON,
        OFF
    }

    private final Workspace workspace;
    private final Path jar;
    private final List<String> missing = new ArrayList<>();

    /**
     * @param jar lab 5's program
     */
    Servers(Workspace workspace, Path jar) {
        this.workspace = workspace;
        this.jar = jar;
    }

    /** Lab 5's server, on a JDK, with further options of its own. */
    Program lab5(String name, Jdk jdk, Log log, String... options) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(jdk.program("java")));
        if (log == Log.OFF) {
            command.add("-Djava.util.logging.config.file=" + silentLogging());
        }
        command.addAll(
                List.of("-jar", jar.toString(), "serve", workspace.served().toString()));
        command.addAll(List.of("--port", Integer.toString(port)));
        command.addAll(List.of(options));
        return workspace.start(name, Protocol.LAB_5, port, command);
    }

    private Path silentLogging() throws IOException {
        return Files.writeString(workspace.folder().resolve("silent.properties"), ".level=OFF\n");
    }

    /** nginx, with as many processes as there are cores. */
    Optional<Program> nginx(Log log) throws IOException, InterruptedException {
        Optional<String> nginx = installed("nginx");
        if (nginx.isEmpty()) {
            return Optional.empty();
        }
        int port = freePort();
        Path home = Files.createTempDirectory(workspace.folder(), "nginx");
        Path configuration = Files.writeString(home.resolve("nginx.conf"), nginxConfiguration(home, port, log));
        return Optional.of(workspace.start(
                "nginx",
                Protocol.HTTP,
                port,
                List.of(nginx.get(), "-e", "stderr", "-p", home.toString(), "-c", configuration.toString())));
    }

    private String nginxConfiguration(Path home, int port, Log log) throws IOException {
        String template = """
                daemon off;
                {user}
                worker_processes auto;
                pid {home}/nginx.pid;
                events {
                    worker_connections 1024;
                }
                http {
                    access_log {log};
                    client_body_temp_path {home}/body;
                    proxy_temp_path {home}/proxy;
                    fastcgi_temp_path {home}/fastcgi;
                    uwsgi_temp_path {home}/uwsgi;
                    scgi_temp_path {home}/scgi;
                    default_type application/octet-stream;
                    sendfile on;
                    keepalive_requests 1000000000;
                    server {
                        listen 127.0.0.1:{port};
                        root {served};
                    }
                }
                """;
        return template.replace("{user}", isRoot() ? "user root;" : "")
                .replace("{log}", log == Log.ON ? home.resolve("access.log").toString() : "off")
                .replace("{home}", home.toString())
                .replace("{port}", Integer.toString(port))
                .replace("{served}", workspace.served().toString());
    }

    /** Only root may change the user; and nginx does that for root, to one who cannot read a temporary folder. */
    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    /** vsftpd, for everybody. */
    Optional<Program> vsftpd() throws IOException, InterruptedException {
        Optional<String> vsftpd = installed("vsftpd");
        if (vsftpd.isEmpty()) {
            return Optional.empty();
        }
        int port = freePort();
        String text = """
                listen=YES
                listen_address=127.0.0.1
                listen_port=%d
                background=NO
                run_as_launching_user=YES
                anonymous_enable=YES
                no_anon_password=YES
                anon_root=%2$s
                anon_world_readable_only=NO
                allow_writeable_chroot=YES
                secure_chroot_dir=%2$s
                seccomp_sandbox=NO
                use_sendfile=YES
                """.formatted(port, workspace.served());
        Path configuration = Files.writeString(workspace.folder().resolve("vsftpd.conf"), text);
        return Optional.of(
                workspace.start("vsftpd", Protocol.FTP, port, List.of(vsftpd.get(), configuration.toString())));
    }

    /** The server that comes with a JDK, 18 or later. */
    Optional<Program> jwebserver(Jdk jdk, Log log) throws IOException, InterruptedException {
        if (!jdk.has("jwebserver")) {
            isMissing("jwebserver, which " + jdk.home() + " does not have: name a JDK 25 with --jdk25");
            return Optional.empty();
        }
        int port = freePort();
        return Optional.of(workspace.start(
                "jwebserver, " + jdk.shortName(),
                Protocol.HTTP,
                port,
                List.of(
                        jdk.program("jwebserver"),
                        "-b",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(port),
                        "-d",
                        workspace.served().toString(),
                        "-o",
                        log == Log.ON ? "info" : "none")));
    }

    private Optional<String> installed(String program) {
        Optional<String> found = Stream.of("/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin")
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
        if (found.isEmpty()) {
            isMissing(program + ", which is not installed (Debian: apt install " + program + ")");
        }
        return found;
    }

    private void isMissing(String what) {
        if (!missing.contains(what)) {
            missing.add(what);
            System.err.println("Going on without " + what);
        }
    }

    /** A port that is free right now. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
