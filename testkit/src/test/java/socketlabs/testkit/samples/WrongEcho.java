package socketlabs.testkit.samples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A student's echo, each time with another mistake. */
public final class WrongEcho {

    private static final int MORE_THAN_ALL_BUFFERS = 16 * 1024 * 1024;

    private WrongEcho() {}

    /** Sends back what a client sends, or is meant to. */
    @FunctionalInterface
    public interface Echo {
        void serve(Socket client) throws IOException;
    }

    /** Answers the n bytes that a read has put into the buffer. */
    @FunctionalInterface
    private interface Answer {
        void write(OutputStream out, byte[] buffer, int n) throws IOException;
    }

    public static void isRight(Socket client) throws IOException {
        answerEachPiece(client, (out, buffer, n) -> out.write(buffer, 0, n));
    }

    public static void changesABit(Socket client) throws IOException {
        answerEachPiece(client, (out, buffer, n) -> {
            buffer[7] ^= 0x08;
            out.write(buffer, 0, n);
        });
    }

    public static void losesAByte(Socket client) throws IOException {
        answerEachPiece(client, (out, buffer, n) -> out.write(buffer, 1, n - 1));
    }

    public static void stopsAtEightBytes(Socket client) throws IOException {
        answerEachPiece(client, (out, buffer, n) -> out.write(buffer, 0, 8));
    }

    public static void addsALineEnd(Socket client) throws IOException {
        answerEachPiece(client, (out, buffer, n) -> {
            buffer[n] = '\n';
            out.write(buffer, 0, n + 1);
        });
    }

    public static void writesTheWholeBuffer(Socket client) throws IOException {
        answerEachPiece(client, (out, buffer, n) -> {
            out.write(buffer);
            Arrays.fill(buffer, (byte) 0);
        });
    }

    public static void makesAString(Socket client) throws IOException {
        answerEachPiece(client, (out, buffer, n) -> {
            String text = new String(buffer, 0, n, StandardCharsets.UTF_8);
            out.write(text.getBytes(StandardCharsets.UTF_8));
        });
    }

    public static void fails(Socket client) throws IOException {
        answerEachPiece(client, (out, buffer, n) -> WrongProgram.fail());
    }

    public static void readsOnce(Socket client) throws IOException {
        byte[] buffer = new byte[8];
        int n = client.getInputStream().read(buffer);
        client.getOutputStream().write(buffer, 0, n);
    }

    public static void readsAll(Socket client, int length) throws IOException {
        client.getInputStream().readNBytes(length);
    }

    public static void readsALine(Socket client) throws IOException {
        InputStreamReader text = new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8);
        String line = new BufferedReader(text).readLine();
        client.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
    }

    public static void resets(Socket client) throws IOException {
        client.getInputStream().read();
        client.setSoLinger(true, 0);
        client.close();
    }

    public static void sendsBeforeItReads(Socket client) throws IOException {
        client.getOutputStream().write(new byte[MORE_THAN_ALL_BUFFERS]);
    }

    public static void goesOnAfterTheEnd(InputStream in) throws IOException {
        byte[] buffer = new byte[16];
        int sum = 0;
        while (sum < MORE_THAN_ALL_BUFFERS) {
            sum += in.read(buffer);
        }
    }

    public static void goesOnAfterAFailure(InputStream in) {
        byte[] buffer = new byte[16];
        while (true) {
            try {
                in.read(buffer);
            } catch (IOException e) {
                continue;
            }
        }
    }

    /** Serves on a thread of the student's own, which dies of what the echo throws. */
    public static void onAThread(Socket client, Echo echo) {
        WrongProgram.onAThread(() -> {
            try {
                echo.serve(client);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void answerEachPiece(Socket client, Answer answer) throws IOException {
        try (client) {
            byte[] buffer = new byte[16];
            int n;
            while ((n = client.getInputStream().read(buffer)) != -1) {
                answer.write(client.getOutputStream(), buffer, n);
            }
        }
    }
}
