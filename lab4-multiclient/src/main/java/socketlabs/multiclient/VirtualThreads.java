package socketlabs.multiclient;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Finds the virtual threads of Java 21 and later, ready-made. This is compiled for Java 17, which does not know the
 * method, so it is looked up by its name.
 */
final class VirtualThreads {

    private static final int FIRST_JAVA = 21;

    /** Said to those who have none. */
    static final String REQUIREMENT = "virtual threads need Java " + FIRST_JAVA + " or later, and this is Java "
            + Runtime.version().feature();

    private VirtualThreads() {}

    static boolean areAvailable() {
        return Runtime.version().feature() >= FIRST_JAVA;
    }

    /**
     * An executor that runs each task on a virtual thread of its own.
     *
     * @throws UnsupportedOperationException if this Java has none; its message says which has
     */
    static ExecutorService newExecutor() {
        ExecutorService threads;
        try {
            threads = (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new UnsupportedOperationException(REQUIREMENT, e);
        }
        threads.execute(VirtualThreads::waitOnce);
        return threads;
    }

    /**
     * Waits for a client that does not come. The first virtual thread that waits for a peer has the JDK open descriptors
     * of its own; if that is when there are none left, none can ever wait.
     */
    private static void waitOnce() {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(1);
            listener.accept().close();
        } catch (IOException e) {
            // Nobody has come: it has waited, and that is all.
        }
    }
}
