package socketlabs.multiclient;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.IOUtils;

/**
 * Asks a command server, ready-made.
 *
 * <pre>{@code
 * try (CommandClient client = CommandClient.connect("localhost", 7104, Duration.ofSeconds(5))) {
 *     Answer answer = client.ask("TIME", System.out);
 * }
 * }</pre>
 */
public final class CommandClient implements Closeable {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    /** No first line of a reply is longer. */
    private static final int MAX_LINE = 8 * 1024;

    private static final Pattern OK = Pattern.compile("OK (\\d{1,18})");
    private static final Pattern ERROR = Pattern.compile("ERROR ([a-z-]+) (.*)");

    private final Socket socket;
    private final InputStream in;

    /**
     * What the server has answered, but for the content.
     *
     * @param length how many bytes of content came
     * @param error the code, such as {@code not-found}; empty if all is well
     * @param message what the server says to the error
     */
    public record Answer(long length, String error, String message) {

        public boolean isOk() {
            return error.isEmpty();
        }

        /** Whether the server ends the connection after this. */
        public boolean isLast() {
            return Stream.of(Code.values())
                    .anyMatch(code -> code.endsConnection() && code.word().equals(error));
        }
    }

    private CommandClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * Connects to a server.
     *
     * @throws IOException if there is no such host, nobody listens there, or the limit has passed
     */
    public static CommandClient connect(String host, int port, Duration limit) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), (int) limit.toMillis());
            socket.setTcpNoDelay(true); // a request need not wait for another one
            return new CommandClient(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * Sends a request, and waits for the reply.
     *
     * @param request a line without its end
     * @param content where the bytes go that follow an {@code OK}
     * @throws EOFException if the server ends the connection before the whole reply has come
     * @throws IOException if the connection breaks, the server answers something else, or the content cannot be written
     */
    public Answer ask(String request, OutputStream content) throws IOException {
        String line = sendAndReadLine(request);
        Matcher ok = OK.matcher(line);
        if (ok.matches()) {
            long length = Long.parseLong(ok.group(1));
            receive(length, content);
            return new Answer(length, "", "");
        }
        Matcher error = ERROR.matcher(line);
        if (error.matches()) {
            return new Answer(0, error.group(1), error.group(2));
        }
        throw new IOException("this is not a reply of a command server: " + Quoted.of(line));
    }

    /** A server that wants to be rid of its client has said why, and may take no more bytes. */
    private String sendAndReadLine(String request) throws IOException {
        try {
            socket.getOutputStream().write((request + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return readLineOr(e);
        }
        return readLine();
    }

    private String readLineOr(IOException failure) throws IOException {
        try {
            return readLine();
        } catch (IOException e) {
            throw failure;
        }
    }

    private String readLine() throws IOException {
        byte[] line = new byte[MAX_LINE];
        int length = 0;
        int b;
        while ((b = in.read()) != '\n') {
            if (b == -1) {
                throw new EOFException("the server has ended the connection");
            }
            if (length == line.length) {
                throw new IOException("this is not a reply of a command server: its first line does not end");
            }
            line[length++] = (byte) b;
        }
        return new String(line, 0, length, StandardCharsets.UTF_8);
    }

    private void receive(long length, OutputStream content) throws IOException {
        long received = IOUtils.copyLarge(in, content, 0, length);
        if (received < length) {
            throw new EOFException(
                    "the server has ended the connection after " + received + " of " + length + " bytes");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Shows a menu, and asks what is chosen, until {@code QUIT} or the end of the standard input. */
    public static void main(String[] args) {
        Arguments arguments = new Arguments("CommandClient [host] [port]", args, 2, Set.of());
        String host = arguments.text(0, "localhost");
        int port = arguments.port(1, CommandServer.DEFAULT_PORT);
        try (CommandClient client = connectOrFail(host, port)) {
            System.out.println("connected to " + host + ":" + port);
            new Menu(client, System.in, System.out).run();
        } catch (IOException e) {
            throw Arguments.fail("the connection to " + host + ":" + port + " has ended: " + reason(e));
        }
    }

    private static CommandClient connectOrFail(String host, int port) {
        try {
            return connect(host, port, CONNECT_LIMIT);
        } catch (IOException e) {
            throw Arguments.fail("cannot connect to " + host + ":" + port + ": " + reason(e)
                    + "\nIs the server running? Start one with: mvn -q compile exec:java@server");
        }
    }

    private static String reason(IOException e) {
        if (e instanceof UnknownHostException) {
            return "there is no host of this name";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
