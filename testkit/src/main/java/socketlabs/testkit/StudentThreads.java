package socketlabs.testkit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at what the threads that run the student's code are doing right now. */
final class StudentThreads {

    private StudentThreads() {}

    /**
     * One thread, seen at one moment.
     *
     * @param thread the thread's name
     * @param place where it is in the student's code, such as {@code EchoServer.echo (EchoServer.java:41)}
     * @param doing what it does there
     */
    record Sighting(String thread, String place, Doing doing) {

        @Override
        public String toString() {
            return place + " " + doing.words;
        }
    }

    /** What a thread does, as far as its innermost frames tell. */
    enum Doing {
        READING("waits for bytes"),
        ACCEPTING("waits for a client"),
        WRITING("waits until its bytes are taken"),
        CONNECTING("waits for a connection"),
        WAITING("waits for another thread"),
        SLEEPING("sleeps"),
        RUNNING("is busy");

        final String words;

        Doing(String words) {
            this.words = words;
        }

        /** Whether the thread will go on only after something else has happened. */
        boolean isBlocked() {
            return this != RUNNING && this != SLEEPING;
        }
    }

    /**
     * The threads born in this test run with student's code on their stack. Virtual threads are not among them: the
     * JDK does not list them.
     */
    static List<Sighting> look(TestRun run) {
        return running(run)
                .flatMap(entry -> run
                        .studentCode()
                        .innermost(entry.getValue())
                        .map(frame -> new Sighting(
                                entry.getKey().getName(),
                                StudentCode.place(frame),
                                doing(entry.getKey(), entry.getValue())))
                        .stream())
                .sorted(Comparator.comparing(Sighting::thread).thenComparing(Sighting::place))
                .toList();
    }

    /** What they do, and where; those that do the same in one place are told together. */
    static List<String> inWords(List<Sighting> sightings) {
        Map<String, Long> threads = sightings.stream()
                .collect(Collectors.groupingBy(Sighting::toString, LinkedHashMap::new, Collectors.counting()));
        return threads.entrySet().stream()
                .map(each ->
                        each.getValue() == 1 ? each.getKey() : each.getKey() + " (" + each.getValue() + " threads)")
                .toList();
    }

    /**
     * The student's threads that still live, with or without student's code on their stack: an idle thread of a pool
     * has none.
     */
    static List<Thread> alive(TestRun run) {
        return running(run).map(Map.Entry::getKey).filter(run::mayBeStudents).toList();
    }

    /** Whether it is an idle thread of one of the JDK's executors. */
    static boolean waitsForATask(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals("java.util.concurrent.ThreadPoolExecutor")
                        && frame.getMethodName().equals("getTask"));
    }

    private static Stream<Map.Entry<Thread, StackTraceElement[]>> running(TestRun run) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> entry.getKey().isAlive() && run.isYoungerThanTest(entry.getKey()));
    }

    private static Doing doing(Thread thread, StackTraceElement[] stack) {
        if (thread == Thread.currentThread()) {
            return Doing.RUNNING; // its innermost frames are those of this look
        }
        Thread.State state = thread.getState();
        if (state == Thread.State.TIMED_WAITING) {
            return Doing.SLEEPING;
        }
        if (state == Thread.State.WAITING || state == Thread.State.BLOCKED) {
            return Doing.WAITING;
        }
        return stack.length > 0 && stack[0].isNativeMethod() ? blockedIn(stack) : Doing.RUNNING;
    }

    /**
     * What a thread waits for, by a stack that ends in a native method. The JDK's sockets and its files share theirs;
     * the frames above tell on whose behalf. Who reads or writes a file goes on by itself, however slow the disk is.
     */
    static Doing blockedIn(StackTraceElement[] stack) {
        if (!isOfSockets(stack[0]) || Stream.of(stack).anyMatch(StudentThreads::worksOnAFile)) {
            return Doing.RUNNING;
        }
        return Stream.of(stack)
                .map(StudentThreads::socketCall)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Doing.RUNNING);
    }

    private static Doing socketCall(StackTraceElement frame) {
        if (!isOfSockets(frame)) {
            return null;
        }
        String method = frame.getMethodName();
        if (method.startsWith("accept") || method.startsWith("select") || method.equals("implAccept")) {
            return Doing.ACCEPTING;
        }
        if (method.startsWith("read") || method.startsWith("implRead")) {
            return Doing.READING;
        }
        if (method.startsWith("write") || method.startsWith("implWrite") || method.startsWith("transfer")) {
            return Doing.WRITING;
        }
        return method.startsWith("connect") ? Doing.CONNECTING : null;
    }

    /** A transfer from a file may wait for a socket; what it does with the file alone is done by other methods. */
    private static boolean worksOnAFile(StackTraceElement frame) {
        String method = frame.getMethodName();
        return frame.getClassName().equals("sun.nio.ch.FileChannelImpl") && !method.startsWith("transfer");
    }

    private static boolean isOfSockets(StackTraceElement frame) {
        String name = frame.getClassName();
        return name.startsWith("sun.nio.ch.") || name.startsWith("java.net.") || name.startsWith("java.io.FileInput");
    }
}
