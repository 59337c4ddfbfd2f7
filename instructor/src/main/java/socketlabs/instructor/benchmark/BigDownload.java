package socketlabs.instructor.benchmark;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One large file, on a connection that is there already. */
final class BigDownload {

    private static final Pattern PASSIVE = Pattern.compile("227 .*,(\\d+),(\\d+)\\)?.*");

    /**
     * What it took.
     *
     * @param seconds from the request to the last byte
     * @param cpuSeconds of the server
     */
    record Cost(double seconds, double cpuSeconds) {}

    private BigDownload() {}

    static Cost get(Program server, String name, long size) throws IOException {
        return server.protocol() == Protocol.FTP ? getByFtp(server, name, size) : getInReply(server, name, size);
    }

    private static Cost getInReply(Program server, String name, long size) throws IOException {
        try (Connection connection = new Connection(server.port())) {
            Stopwatch watch = new Stopwatch(server);
            long received = connection.get(server.protocol(), name);
            Cost cost = watch.stop();
            if (received < size) {
                throw new IOException("the file has " + size + " bytes, and the reply " + received);
            }
            return cost;
        }
    }

    /** With a connection for the commands, and one for the file. */
    private static Cost getByFtp(Program server, String name, long size) throws IOException {
        try (Connection control = new Connection(server.port())) {
            expect("220", control.readLine());
            expect("230", control.ask("USER anonymous\r\n"));
            expect("200", control.ask("TYPE I\r\n"));
            Matcher passive = PASSIVE.matcher(control.ask("PASV\r\n"));
            if (!passive.matches()) {
                throw new IOException("no passive mode");
            }
            int port = 256 * Integer.parseInt(passive.group(1)) + Integer.parseInt(passive.group(2));
            try (Connection data = new Connection(port)) {
                Stopwatch watch = new Stopwatch(server);
                control.send(server.protocol().get(name));
                long received = data.receiveAll();
                Cost cost = watch.stop(); // before QUIT: the processes of this session are still there to be asked
                if (received != size) {
                    throw new IOException(received + " bytes instead of " + size + ": " + control.readLine());
                }
                return cost;
            }
        }
    }

    private static void expect(String code, String line) throws IOException {
        if (!line.startsWith(code)) {
            throw new IOException("the server said: " + line);
        }
    }

    /** Takes the time, and the server's CPU time. */
    private static final class Stopwatch {

        private final Program server;
        private final double cpuBefore;
        private final long begin;

        Stopwatch(Program server) throws IOException {
            this.server = server;
            this.cpuBefore = server.cpuSeconds();
            this.begin = System.nanoTime();
        }

        Cost stop() throws IOException {
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Cost(seconds, server.cpuSeconds() - cpuBefore);
        }
    }
}
