package socketlabs.instructor.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import socketlabs.instructor.Folders;
import socketlabs.instructor.course.Course;
import socketlabs.instructor.course.Lab;
import socketlabs.instructor.course.Step;
import socketlabs.instructor.course.StepNumber;

/** Grades variants of the course's labs, several at a time. */
final class Bench implements AutoCloseable {
    /** More than the machine can run, since the tests of a mistake mostly wait for what does not come. */
    private static final int FORKS = 3 * Runtime.getRuntime().availableProcessors();

    private final Map<Lab, LabTests> tests = new LinkedHashMap<>();
    private final ExecutorService forks = Executors.newFixedThreadPool(FORKS);
    /** Taken for reading by all who run at the same time. */
    private final ReadWriteLock crowd = new ReentrantReadWriteLock(true);

    private final AtomicInteger variants = new AtomicInteger();
    private final Course course;
    private final Path folder;

    /** A variant that is being graded. */
    record Trial(Future<Graded> graded) {

        /** Waits for the result. */
        Graded await() throws TrialException, InterruptedException {
            try {
                return graded.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof TrialException expected) {
                    throw expected;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    record Graded(Scorecard card, Duration took) {}

    /** Compiles the tests of all labs. */
    Bench(Course course) throws IOException, TrialException {
        this.course = course;
        this.folder = Files.createTempDirectory("bench");
        for (Lab lab : course.labs()) {
            tests.put(lab, LabTests.compile(lab, folder.resolve(lab.name())));
        }
    }

    Course course() {
        return course;
    }

    /** Has a variant graded by the tests of all its lab's steps. */
    Trial grade(Variant variant) {
        List<Step> steps = variant.lab().steps();
        return grade(variant, steps.get(0).number(), steps.get(steps.size() - 1).number());
    }

    /** Has a variant graded by the tests of the steps from {@code first} to {@code last}. */
    Trial grade(Variant variant, StepNumber first, StepNumber last) {
        return new Trial(forks.submit(() -> run(variant, first, last, crowd.readLock())));
    }

    /** Does the same, but while nothing else is graded, and waits for the result. */
    Graded gradeAlone(Variant variant, StepNumber first, StepNumber last)
            throws IOException, TrialException, InterruptedException {
        return run(variant, first, last, crowd.writeLock());
    }

    private Graded run(Variant variant, StepNumber first, StepNumber last, Lock place)
            throws IOException, TrialException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve("variant-" + variants.incrementAndGet()));
        place.lockInterruptibly();
        try {
            long start = System.nanoTime();
            Scorecard card = tests.get(variant.lab()).run(variant, first, last, own);
            return new Graded(card, Duration.ofNanos(System.nanoTime() - start));
        } finally {
            place.unlock();
        }
    }

    /** Compiles the tests together with a variant. */
    void compileWithTests(Variant variant) throws IOException, TrialException {
        tests.get(variant.lab()).compileWith(variant, folder.resolve("variant-" + variants.incrementAndGet()));
    }

    /** Gives up what is not graded yet, and waits until no process of it is left. */
    @Override
    public void close() throws IOException {
        forks.shutdownNow();
        try {
            if (!forks.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("a variant is still being graded");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Folders.deleteAll(folder);
    }
}
