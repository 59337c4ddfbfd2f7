package socketlabs.echo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The story of lab 1 for a projector: a server, its clients, and every byte between them. It plays in one process on
 * free ports, and ends by itself.
 */
public final class EchoDemo {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int MIB = 1024 * 1024;

    private final Screen screen;
    private final EchoServer server;
    private final WireTap tap;

    private EchoDemo(Screen screen, EchoServer server, WireTap tap) {
        this.screen = screen;
        this.server = server;
        this.tap = tap;
    }

    /** Plays the story; takes no arguments. */
    public static void main(String[] args) throws IOException {
        new Arguments("EchoDemo", args, 0, 0);
        Screen screen = new Screen();
        try (EchoServer server = new EchoServer(0)) {
            server.start();
            try (WireTap tap = new WireTap(0, "127.0.0.1", server.port(), screen::show)) {
                tap.start();
                new EchoDemo(screen, server, tap).play();
            }
        } catch (UnsupportedOperationException notBegun) {
            throw Arguments.fail(
                    "\nThe story ends here for now, since this is not begun yet: " + notBegun.getMessage());
        }
        screen.tell("The server has closed: no port is open, no thread is left, the program ends by itself.");
    }

    private void play() throws IOException {
        screen.tell("A server listens on port " + server.port() + ". Before it stands a wire tap, on port " + tap.port()
                + ",\nand shows every byte: --> to the server, <-- back.");
        bytesAreNotLetters();
        aStreamHasNoMessages();
        oneClientAtATime();
        aBrokenClientHarmsNobody();
        aLongMessage();
    }

    private void bytesAreNotLetters() throws IOException {
        screen.tell("Ana sends \"olá\": three letters, but four bytes. In UTF-8 the last letter takes two, c3 a1.");
        try (EchoClient ana = connect()) {
            String echo = text(ana.exchange(bytes("olá")));
            screen.show("  Ana reads \"" + echo + "\". The server passed on bytes, and knows nothing of letters.");
        }
        screen.await("#1 <-- has finished");
    }

    private void aStreamHasNoMessages() throws IOException {
        screen.tell("Bruno sends \"hello\" in two pieces. The server sends back what it has, when it has it:\n"
                + "TCP carries a stream of bytes, and does not know where a message ends.");
        try (EchoClient bruno = connect()) {
            bruno.exchange(bytes("hel"));
            bruno.exchange(bytes("lo"));
        }
        screen.await("#2 <-- has finished");
    }

    private void oneClientAtATime() throws IOException {
        screen.tell("Carla is being served when Dario comes. He is connected, and his bytes are on their way,\n"
                + "but the server has one thread: he waits in the backlog.");
        EchoClient carla = connect();
        carla.exchange(bytes("carla"));
        try (Socket dario = rawConnection()) {
            dario.getOutputStream().write(bytes("dario"));
            screen.await("#4 --> 5 bytes");
            carla.exchange(bytes("carla again"));
            screen.show("  Carla leaves, and it is Dario's turn.");
            carla.close();
            String echo = text(dario.getInputStream().readNBytes("dario".length()));
            screen.show("  Dario reads \"" + echo + "\" at last.");
        }
        screen.await("#4 <-- has finished");
    }

    private void aBrokenClientHarmsNobody() throws IOException {
        screen.tell("Emil's connection breaks in the middle: a reset, not an end. The server serves the next.");
        try (Socket emil = rawConnection()) {
            emil.getOutputStream().write(bytes("half a mess"));
            emil.getInputStream().readNBytes("half a mess".length());
            emil.setSoLinger(true, 0); // makes close() send a reset
        }
        screen.await("#5 --> is broken");
        try (EchoClient fatima = connect()) {
            String echo = text(fatima.exchange(bytes("still there?")));
            screen.show("  Fatima reads \"" + echo + "\".");
        }
        screen.await("#6 <-- has finished");
    }

    /** Past the tap: nobody wants to read this one. */
    private void aLongMessage() throws IOException {
        screen.tell("Gita sends 64 MiB, and reads while she sends. Had she sent it all before she read, the buffers\n"
                + "on the way would have filled, and she and the server would wait for each other for ever.");
        try (EchoClient gita = EchoClient.connect("127.0.0.1", server.port(), LIMIT)) {
            byte[] message = new byte[64 * MIB];
            long count = gita.exchangeAll(new ByteArrayInputStream(message), OutputStream.nullOutputStream());
            screen.show("  " + count + " bytes came back.");
        }
    }

    private EchoClient connect() throws IOException {
        return EchoClient.connect("127.0.0.1", tap.port(), LIMIT);
    }

    private Socket rawConnection() throws IOException {
        return new Socket(InetAddress.getByName("127.0.0.1"), tap.port());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
