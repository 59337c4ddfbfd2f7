package socketlabs.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import org.junit.jupiter.api.Test;

/** To the student's code, a scripted socket is a socket like any other. */
class ScriptedSocketTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Socket socket = new ScriptedSocket(new ByteArrayInputStream(Bytes.utf8("hello")), written);

    @Test
    void its_streams_are_those_of_the_test() throws IOException {
        assertEquals(5, socket.getInputStream().transferTo(socket.getOutputStream()));
        socket.getOutputStream().write('!');
        assertArrayEquals(Bytes.utf8("hello!"), written.toByteArray());
    }

    @Test
    void it_is_connected_and_has_an_address() throws IOException {
        assertTrue(socket.isConnected());
        assertTrue(socket.isBound());
        assertTrue(socket.getInetAddress().isLoopbackAddress());
        assertEquals(new InetSocketAddress(socket.getInetAddress(), socket.getPort()), socket.getRemoteSocketAddress());
        assertEquals(
                new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort()), socket.getLocalSocketAddress());
        assertEquals("Socket[addr=" + socket.getInetAddress() + ",port=" + socket.getPort() + "]", socket.toString());
    }

    @Test
    void its_options_may_be_set_and_its_directions_ended() throws IOException {
        socket.setSoTimeout(1);
        socket.setTcpNoDelay(true);
        socket.setSoLinger(true, 0);
        socket.setKeepAlive(true);
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        socket.shutdownInput();
        socket.shutdownOutput();
        assertFalse(socket.isClosed());
    }

    @Test
    void what_was_set_and_what_was_ended_can_be_asked_for() throws IOException {
        assertEquals(0, socket.getSoTimeout());
        socket.setSoTimeout(20);
        assertEquals(20, socket.getSoTimeout());
        assertThrows(IllegalArgumentException.class, () -> socket.setSoTimeout(-1));
        assertFalse(socket.isOutputShutdown());
        socket.shutdownOutput();
        assertTrue(socket.isOutputShutdown());
        assertFalse(socket.isInputShutdown());
        socket.shutdownInput();
        assertTrue(socket.isInputShutdown());
    }

    @Test
    void a_closed_one_is_not_read_from() throws IOException {
        InputStream in = socket.getInputStream();
        assertEquals('h', in.read());
        socket.close();
        assertThrows(SocketException.class, in::read);
        assertThrows(SocketException.class, () -> in.read(new byte[1]));
    }

    @Test
    void it_is_closed_by_its_own_close_and_by_that_of_each_stream() throws IOException {
        assertCloses(socket);
        Socket second = new ScriptedSocket(new ByteArrayInputStream(Bytes.of()), written);
        assertCloses(second, second.getInputStream());
        Socket third = new ScriptedSocket(new ByteArrayInputStream(Bytes.of()), written);
        assertCloses(third, third.getOutputStream());
    }

    private static void assertCloses(Socket socket) throws IOException {
        assertCloses(socket, socket);
    }

    private static void assertCloses(Socket socket, Closeable thing) throws IOException {
        assertFalse(socket.isClosed());
        thing.close();
        assertTrue(socket.isClosed());
    }
}
