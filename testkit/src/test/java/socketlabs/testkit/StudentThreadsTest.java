package socketlabs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socketlabs.testkit.StudentThreads.Doing;

/** What a thread does, told from its stack: the innermost frame first, which is native. */
class StudentThreadsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // On a JDK 17, sockets and files share a native method on Linux and macOS.
        "WRITING, sun.nio.ch.FileDispatcherImpl.write0 sun.nio.ch.SocketDispatcher.write sun.nio.ch.SocketChannelImpl.write",
        "RUNNING, sun.nio.ch.FileDispatcherImpl.write0 sun.nio.ch.IOUtil.write sun.nio.ch.FileChannelImpl.write",
        "READING, sun.nio.ch.SocketDispatcher.read0 sun.nio.ch.NioSocketImpl.implRead java.net.Socket$SocketInputStream.read",
        "RUNNING, sun.nio.ch.FileDispatcherImpl.pread0 sun.nio.ch.IOUtil.read sun.nio.ch.FileChannelImpl.read",
        "RUNNING, sun.nio.ch.UnixFileDispatcherImpl.write0 sun.nio.ch.IOUtil.write sun.nio.ch.FileChannelImpl.implWrite",
        "RUNNING, sun.nio.ch.FileDispatcherImpl.force0 sun.nio.ch.FileChannelImpl.force",
        "WRITING, sun.nio.ch.FileChannelImpl.transferTo0 sun.nio.ch.FileChannelImpl.transferToDirectly",
        "WRITING, sun.nio.ch.SocketDispatcher.write0 sun.nio.ch.SocketChannelImpl.write sun.nio.ch.FileChannelImpl.transferTo",
        "RUNNING, sun.nio.ch.FileDispatcherImpl.write0 sun.nio.ch.FileChannelImpl.write sun.nio.ch.FileChannelImpl.transferFrom",
        "ACCEPTING, sun.nio.ch.Net.accept sun.nio.ch.NioSocketImpl.accept java.net.ServerSocket.accept",
    })
    void a_slow_disk_is_not_a_peer_that_does_not_read(Doing expected, String frames) {
        StackTraceElement[] stack =
                Stream.of(frames.split(" ")).map(StudentThreadsTest::frame).toArray(StackTraceElement[]::new);

        assertEquals(expected, StudentThreads.blockedIn(stack));
    }

    private static StackTraceElement frame(String name) {
        int dot = name.lastIndexOf('.');
        return new StackTraceElement(name.substring(0, dot), name.substring(dot + 1), null, -1);
    }
}
