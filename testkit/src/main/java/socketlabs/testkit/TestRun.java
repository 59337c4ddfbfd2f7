package socketlabs.testkit;

import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * One test, while it runs: what it opened, what it heard on the wire, and what happened to the student's threads. Tests
 * run one after another, so one of these is current; what a test that was given up does later goes nowhere.
 */
final class TestRun {

    private static volatile TestRun current = new TestRun(TestRun.class);

    private final StudentCode studentCode;
    private final int position;
    private final ThreadGroup group = Thread.currentThread().getThreadGroup();
    private final Set<Thread> before = Set.copyOf(Thread.getAllStackTraces().keySet());
    private final Queue<Death> deaths = new ConcurrentLinkedQueue<>();
    private final CountDownLatch firstDeath = new CountDownLatch(1);
    private final Queue<StepFailure> failures = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> exits = new ConcurrentLinkedQueue<>();
    private final LongAdder bytesThroughStreams = new LongAdder();
    private final Queue<Call<?>> calls = new ConcurrentLinkedQueue<>();
    private final Queue<Conversation> conversations = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedDeque<AutoCloseable> openThings = new ConcurrentLinkedDeque<>();

    /** A thread of the student's that ended with an exception that nobody caught. */
    record Death(String thread, Throwable cause) {}

    private TestRun(Class<?> testClass) {
        studentCode = new StudentCode(testClass);
        Step step = testClass.getAnnotation(Step.class);
        position = step == null ? 0 : StepOrder.positionOf(step.number());
    }

    static TestRun begin(Class<?> testClass) {
        current = new TestRun(testClass);
        return current;
    }

    static TestRun current() {
        return current;
    }

    StudentCode studentCode() {
        return studentCode;
    }

    boolean isYoungerThanTest(Thread thread) {
        return !before.contains(thread);
    }

    /** Threads of the JDK (carriers of virtual threads, cleaners) and of the testkit are not the student's. */
    boolean mayBeStudents(Thread thread) {
        return thread.getThreadGroup() == group
                && !thread.getName().startsWith(Background.PREFIX)
                && !thread.getClass().getName().startsWith("java.util.concurrent.ForkJoin")
                && !thread.getClass().getName().startsWith("jdk.internal.");
    }

    /** Takes the place of the stack trace that the JVM would print into the middle of the scorecard. */
    void died(Thread thread, Throwable cause) {
        if (isYoungerThanTest(thread) && !isLaterStub(cause)) {
            deaths.add(new Death(thread.getName(), cause));
            firstDeath.countDown();
        }
    }

    /** A thread that got as far as a step that comes later has done all that this one asks of it. */
    private boolean isLaterStub(Throwable cause) {
        return NotBegun.step(cause)
                .filter(stub -> StepOrder.positionOf(stub) > position)
                .isPresent();
    }

    /**
     * A connection often ends an instant before the thread that held it dies of an exception; a report that waits for
     * that can name it.
     */
    void awaitDeath() {
        try {
            firstDeath.await(2 * Patience.TICK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Queue<Death> deaths() {
        return deaths;
    }

    void exited(Throwable attempt) {
        exits.add(attempt);
    }

    /** Fails the test from another thread, where the student's code may catch what is thrown. */
    StepFailure fail(StepFailure failure) {
        failures.add(failure);
        return failure;
    }

    void began(Call<?> call) {
        calls.add(call);
    }

    Queue<Call<?>> calls() {
        return calls;
    }

    Optional<Call<?>> lastCall() {
        return calls.stream().reduce((earlier, later) -> later);
    }

    /** What ended a thread or a call of the student's, where that was an exception. */
    Stream<Throwable> failuresOfCode() {
        return Stream.concat(
                deaths.stream().map(Death::cause), calls.stream().flatMap(call -> call.failure().stream()));
    }

    Conversation newConversation(Conversation.Role role) {
        Conversation conversation = new Conversation(role);
        conversations.add(conversation);
        return conversation;
    }

    /** Tells of bytes that went through a stream of the test's. */
    void moved(int bytes) {
        bytesThroughStreams.add(bytes);
    }

    /** All bytes of all connections, in both directions, and of the test's streams: while they grow, something goes on. */
    long bytesSoFar() {
        return bytesThroughStreams.sum()
                + conversations.stream()
                        .mapToLong(talk -> talk.sent() + talk.received())
                        .sum();
    }

    Queue<Conversation> conversations() {
        return conversations;
    }

    /** Has this closed when the test is over, however it ends. */
    <T extends AutoCloseable> T closeAtEnd(T thing) {
        openThings.push(thing);
        return thing;
    }

    /** What was opened last is closed first: a peer before the server that it talks to. */
    void closeAll() {
        while (!openThings.isEmpty()) {
            Background.closeWithin(openThings.pop());
        }
    }

    /** What cannot be stopped shall at least not slow down the tests after it. */
    void slowDownLeftovers() {
        StudentThreads.alive(this).forEach(thread -> thread.setPriority(Thread.MIN_PRIORITY));
    }

    int position() {
        return position;
    }

    /** Ends the test at once if waiting any longer is useless: a stub was reached, or the program wanted to exit. */
    void failIfItCannotGoOn() {
        if (!failures.isEmpty()) {
            throw failures.peek();
        }
        if (!exits.isEmpty()) {
            throw new StepFailure(Findings.of(exits.peek(), this), exits.peek());
        }
        failuresOfCode()
                .forEach(cause -> NotBegun.step(cause).ifPresent(step -> {
                    throw NotBegun.exception(step, cause);
                }));
    }
}
