package socketlabs.testkit.samples;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;

/** A student's code that prints too much, or takes the whole JVM for its own. */
final class UnrulyProgram {

    private static final int FLOOD = 100_000;

    private UnrulyProgram() {}

    static void printAFewWords() {
        System.out.println("a few words");
    }

    static void printAFlood() {
        System.out.print("#".repeat(FLOOD));
    }

    static void closeTheStream() {
        System.out.close();
        System.out.println("too late");
    }

    static void replaceTheStream() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.out.println("elsewhere");
    }

    static void replaceTheProperties() {
        System.setProperties(new Properties());
    }

    /** Begins to; returns when the first line is out. */
    static void printForEver() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            while (true) {
                System.err.println("and again");
                begun.countDown();
            }
        });
        thread.setDaemon(true);
        thread.start();
        begun.await();
    }

    static void interruptAllThreads() {
        Thread.currentThread().getThreadGroup().interrupt();
    }
}
