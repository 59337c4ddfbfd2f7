package socketlabs.fileserver;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Interleaving;
import socketlabs.testkit.Step;

@Step(number = "5.3", title = "The cache", points = 15)
class Step3CacheTest {

    private static final String AS_IT_WAS_THROWN =
            "throw what the loader has thrown, an Error, too, and not wrapped into another exception, as a future does it";

    private static final Instant NOW = Instant.parse("2026-11-21T10:48:00Z");
    private static final Instant LONG_AGO = Instant.parse("2021-03-04T05:06:07Z");

    /** A file of so many bytes counts as one eighth of the budget. */
    private static final int SIZE = 1000;

    private static final long COST = SIZE + FileCache.OVERHEAD;
    private static final long BUDGET = 8 * COST;

    /** So long a test waits for what must not happen. */
    private static final long A_MOMENT = 200;

    private final FileCache cache = new FileCache(BUDGET, Clock.fixed(NOW, ZoneOffset.UTC));
    private final AtomicInteger loads = new AtomicInteger();

    // What is kept

    @Test
    @Order(1)
    @Hint("what was loaded is kept under its name and version, for the next one who asks")
    void a_file_is_loaded_once_and_then_comes_from_memory() throws Exception {
        expectContent("a", SIZE, get("a", SIZE));
        expectContent("a", SIZE, get("a", SIZE));
        expectContent("b", SIZE, get("b", SIZE));
        expectLoads(2, "a file is loaded once");
        expectCounts(1, 2);
        expectBytes(2 * COST, "two files of " + SIZE + " bytes are in the cache");
    }

    @Test
    @Order(2)
    void an_empty_file_is_kept_and_counts_too() throws Exception {
        expectContent("a", 0, get("a", 0));
        expectContent("a", 0, get("a", 0));
        expectLoads(1, "an empty file is loaded once");
        expectBytes(FileCache.OVERHEAD, "an empty file counts with what it takes to keep it");
    }

    @Test
    @Order(3)
    @Hint("a buffer has a position: whoever reads moves it, so each caller needs one of its own, that is read-only")
    void the_content_is_read_only_and_each_reader_has_a_place_of_its_own() throws Exception {
        try (FileCache.Lease one = get("a", SIZE).orElseThrow();
                FileCache.Lease other = get("a", SIZE).orElseThrow()) {
            ByteBuffer read = contentOf(one);
            Expect.that(read.isReadOnly(), "a buffer that is read-only", "it can be written to", null);
            read.position(read.limit());
            expectContent("a", SIZE, other);
            expectContent("a", SIZE, one);
        }
        expectContent("a", SIZE, get("a", SIZE));
    }

    // Never stale

    @Test
    @Order(10)
    @Hint("a name is not enough: what is in memory counts only if its version is that of the file now")
    void a_file_that_has_changed_is_loaded_again() throws Exception {
        Version first = version(SIZE, 1);
        Version later = new Version(SIZE, LONG_AGO.plusNanos(1), 1);
        Version replaced = new Version(SIZE, LONG_AGO.plusNanos(1), 2);
        Version shorter = new Version(SIZE - 1, LONG_AGO.plusNanos(1), 2);
        for (Version version : List.of(first, later, replaced, shorter)) {
            byte[] content = Bytes.pattern((int) version.size());
            content[0] = (byte) loads.get();
            try (FileCache.Lease lease = get("a", version, loader(content)).orElseThrow()) {
                Expect.bytes(content, bytesOf(lease));
            }
        }
        expectLoads(4, "another size, time or file key is another version");
        expectBytes(COST - 1, "only the last version is in the cache");
    }

    @Test
    @Order(11)
    void a_version_that_another_has_replaced_is_not_kept_either() throws Exception {
        get("a", version(SIZE, 1), loader(content("a", SIZE))).orElseThrow().close();
        get("a", version(SIZE, 2), loader(content("b", SIZE))).orElseThrow().close();
        expectContent("c", SIZE, get("a", version(SIZE, 1), loader(content("c", SIZE))));
        expectLoads(3, "one version of a file is kept, and the older one goes");
        expectBytes(COST, "one version is in the cache");
    }

    @Test
    @Order(12)
    @Hint("a time says nothing yet if the file can change again within it: compare it with clock.instant() and SETTLED")
    void a_file_that_was_changed_less_than_two_seconds_ago_passes_by() throws Exception {
        expectPassesBy("a", changed(NOW), "a file that was changed right now");
        expectPassesBy("a", changed(NOW.minusMillis(1999)), "a file that was changed 1.999 s ago");
        expectPassesBy("a", changed(NOW.plusSeconds(3600)), "a file of the future, by another clock");
        expectContent("a", SIZE, get("a", changed(NOW.minusSeconds(2)), loader(content("a", SIZE))));
        expectBytes(COST, "what was changed 2 s ago is in the cache, and nothing else");
        expectPassesBy("a", changed(NOW), "the file, changed again");
        expectBytes(0, "its older content is of no use to anybody");
        expectCounts(0, 5);
    }

    @Test
    @Order(13)
    @Hint("a content with another number of bytes is another version's: it is not given, and not kept")
    void what_is_loaded_with_another_size_than_its_version_is_not_given() throws Exception {
        for (int size : new int[] {0, SIZE - 1, SIZE + 1, 20 * SIZE}) {
            expectNothing(get("a", version(SIZE, 1), loader(new byte[size])), size + " bytes were loaded, not " + SIZE);
            expectBytes(0, "it was not kept");
        }
        expectContent("a", SIZE, get("a", SIZE));
    }

    @Test
    @Order(14)
    void a_file_that_is_invalidated_is_loaded_again() throws Exception {
        expectContent("a", SIZE, get("a", SIZE));
        expectContent("b", SIZE, get("b", SIZE));
        invalidate("a");
        invalidate("never seen");
        expectBytes(COST, "b is in the cache");
        expectContent("a", SIZE, get("a", SIZE));
        expectContent("b", SIZE, get("b", SIZE));
        expectLoads(3, "a was invalidated, and b was not");
    }

    // The budget

    @Test
    @Order(20)
    @Hint("each file counts with its size and OVERHEAD, once, and no longer when it goes")
    void the_budget_is_used_to_the_last_byte_and_not_beyond() throws Exception {
        fill();
        expectBytes(BUDGET, "eight files, each an eighth of the budget, have room");
        expectContent("i", SIZE, get("i", SIZE));
        expectBytes(BUDGET, "the ninth has come, and one has gone");
        expectKept("bcdefghi");
    }

    @Test
    @Order(21)
    @Hint(value = "a hit is a use, too: LinkedHashMap can keep the order of access", first = true)
    void the_first_to_go_is_what_was_not_asked_for_longest() throws Exception {
        fill();
        for (String name : List.of("a", "c", "b", "d")) {
            expectContent(name, SIZE, get(name, SIZE));
        }
        expectContent("i", SIZE, get("i", SIZE));
        expectContent("j", SIZE, get("j", SIZE));
        expectContent("a", SIZE, get("a", SIZE));
        for (String name : List.of("k", "l", "m")) {
            expectContent(name, SIZE, get(name, SIZE));
        }
        expectKept("bdijaklm");
    }

    @Test
    @Order(22)
    @Hint("as many go as are needed, and no more: look at the room after each")
    void for_a_larger_file_as_many_smaller_ones_go_as_are_needed() throws Exception {
        FileCache many = new FileCache(64 * 1024, Clock.fixed(NOW, ZoneOffset.UTC));
        for (int i = 0; i < 32; i++) {
            int n = i;
            close(many.get(FileName.of("small" + n), version(2048 - FileCache.OVERHEAD, 1), () -> new byte[1536]));
        }
        Expect.that(many.bytes() == 64 * 1024, "32 files of 2 KiB fill 64 KiB", many.bytes() + " bytes", null);
        close(many.get(FileName.of("large"), version(8192 - FileCache.OVERHEAD, 1), () -> new byte[7680]));
        Expect.that(many.bytes() == 64 * 1024, "4 of them went for one of 8 KiB", many.bytes() + " bytes", null);
        long misses = many.misses();
        for (int i = 4; i < 32; i++) {
            close(many.get(FileName.of("small" + i), version(2048 - FileCache.OVERHEAD, 1), () -> new byte[1536]));
        }
        Expect.that(many.misses() == misses, "the other 28 are there", many.misses() - misses + " are gone", null);
    }

    @Test
    @Order(23)
    @Hint("an eighth of the budget, 1 / LARGEST_PART, is the limit for one file")
    void a_file_of_more_than_an_eighth_of_the_budget_passes_by() throws Exception {
        fill();
        for (long size : new long[] {SIZE + 1, BUDGET - FileCache.OVERHEAD, BUDGET}) {
            expectPassesBy("large", version(size, 1), size + " bytes are more than an eighth of the budget");
        }
        expectKept("abcdefgh");
    }

    @Test
    @Order(23)
    @Hint("compare without adding to a size that may be as large as a long can say: the sum would be negative")
    void a_file_of_any_size_that_a_long_can_say_passes_by() throws Exception {
        for (long size : new long[] {1L << 31, 1L << 32, Long.MAX_VALUE - 1, Long.MAX_VALUE}) {
            expectPassesBy("large", version(size, 1), size + " bytes are more than an eighth of the budget");
        }
        expectBytes(0, "nothing is in the cache");
    }

    @Test
    @Order(24)
    void without_a_budget_everything_passes_by() throws Exception {
        FileCache none = new FileCache(0);
        for (long size : new long[] {0, 1}) {
            expectNothing(
                    Call.start(
                                    "get(" + size + " bytes)",
                                    () -> none.get(FileName.of("a"), version(size, 1), never("the budget is 0")))
                            .result(),
                    "with a budget of 0");
        }
    }

    @Test
    @Order(25)
    @Hint("what somebody holds stays in memory, whether it is in the cache or not: it counts until it is closed")
    void what_is_held_counts_and_does_not_go() throws Exception {
        List<FileCache.Lease> leases = new ArrayList<>();
        for (String name : "abcdefgh".split("")) {
            leases.add(get(name, SIZE).orElseThrow());
        }
        expectPassesBy("i", version(SIZE, 1), "the whole budget is held, and no room can be made");
        expectBytes(BUDGET, "what is held counts");
        close(leases.get(3));
        expectContent("i", SIZE, get("i", SIZE));
        expectBytes(BUDGET, "d has gone for i");
        expectContent("a", SIZE, leases.get(0));
        for (FileCache.Lease lease : leases) {
            close(lease);
        }
        expectKept("abcefghi");
    }

    @Test
    @Order(25)
    @Hint(
            value =
                    "look first whether there would be room if all went that can go: what goes in vain has to be loaded again",
            first = true)
    void nothing_goes_if_there_is_no_room_even_then() throws Exception {
        List<FileCache.Lease> leases = new ArrayList<>();
        for (String name : "abcdefg".split("")) {
            leases.add(get(name, SIZE).orElseThrow());
        }
        int small = 100;
        leases.add(get("small", small).orElseThrow());
        expectContent("idle", small, get("idle", small));
        long used = 7 * COST + 2 * (small + FileCache.OVERHEAD);
        expectBytes(used, "seven large files and a small one are held, and another small one is not");
        expectPassesBy("i", version(SIZE, 1), "there is no room for it, with the small one gone neither");
        expectBytes(used, "nothing has gone");
        expectContent("idle", small, get("idle", version(small, 1), never("it is in memory")));
        for (FileCache.Lease lease : leases) {
            close(lease);
        }
    }

    @Test
    @Order(26)
    @Hint("the one that was not asked for longest may be held: then the next one goes")
    void among_those_that_nobody_holds_the_least_recently_used_goes() throws Exception {
        try (FileCache.Lease held = get("a", SIZE).orElseThrow()) {
            fill();
            for (String name : "bcdefgh".split("")) {
                expectContent(name, SIZE, get(name, SIZE));
            }
            expectContent("i", SIZE, get("i", SIZE));
            expectContent("a", SIZE, held);
        }
        expectKept("acdefghi");
    }

    @Test
    @Order(27)
    @Hint("when the name is forgotten the content is still somebody's: it counts until the last of them closes it")
    void what_is_invalidated_while_it_is_held_counts_until_the_last_has_closed_it() throws Exception {
        FileCache.Lease one = get("a", SIZE).orElseThrow();
        FileCache.Lease other = get("a", SIZE).orElseThrow();
        invalidate("a");
        invalidate("a");
        expectBytes(COST, "two readers hold the content");
        close(one);
        expectContent("a", SIZE, other);
        expectBytes(COST, "one reader holds the content");
        FileCache.Lease newer =
                get("a", version(SIZE, 2), loader(content("b", SIZE))).orElseThrow();
        expectBytes(2 * COST, "two versions are held");
        close(other);
        expectBytes(COST, "the older one is gone");
        expectContent("b", SIZE, newer);
        close(newer);
        expectBytes(COST, "the newer one is in the cache");
        invalidate("a");
        expectBytes(0, "it is invalidated, and nobody holds it");
    }

    @Test
    @Order(28)
    @Hint("the second close() of a lease is to do nothing: it must not count off what another one holds")
    void a_lease_that_is_closed_twice_counts_once() throws Exception {
        FileCache.Lease one = get("a", SIZE).orElseThrow();
        FileCache.Lease other = get("a", SIZE).orElseThrow();
        close(one);
        close(one);
        invalidate("a");
        expectBytes(COST, "one reader holds the content");
        expectContent("a", SIZE, other);
        close(other);
        close(other);
        expectBytes(0, "nobody holds it, and it is not in the cache");
    }

    @Test
    @Order(29)
    @Hint(
            value =
                    "whether a lease is closed already is asked and noted under the lock, or by AtomicBoolean.getAndSet():"
                            + " in between, another thread may ask, too",
            first = true)
    void a_lease_that_two_threads_close_at_once_counts_once() throws Exception {
        expectContent("a", SIZE, get("a", SIZE));
        Interleaving.in(FileCache.class);
        for (int round = 0; round < 20; round++) {
            FileCache.Lease one = get("a", SIZE).orElseThrow();
            FileCache.Lease other = get("a", SIZE).orElseThrow();
            CyclicBarrier begin = new CyclicBarrier(2);
            List<Call<Void>> closing = IntStream.range(0, 2)
                    .mapToObj(i -> Call.run("close(), by two threads at once", () -> {
                        begin.await();
                        one.close();
                    }))
                    .toList();
            for (Call<Void> call : closing) {
                call.result();
            }
            invalidate("a");
            expectBytes(COST, "one reader holds the content");
            close(other);
            expectBytes(0, "nobody holds it, and it is not in the cache");
        }
    }

    // One load for many

    @Test
    @Order(40)
    @Hint(
            value = "whoever finds that a file is being loaded waits for that load, a CompletableFuture for instance",
            first = true)
    void many_who_ask_at_once_wait_for_one_load() throws Exception {
        tryOnce();
        Gate gate = new Gate();
        List<Call<byte[]>> calls = IntStream.range(0, 8)
                .mapToObj(i ->
                        Call.start("get(a), at the same time as others", () -> contentOf("a", version(SIZE, 1), gate)))
                .toList();
        gate.awaitSecondLoad();
        gate.open();
        for (Call<byte[]> call : calls) {
            Expect.bytes(content("a", SIZE), call.result());
        }
        expectGateLoads(1, gate);
        expectCounts(7, 2);
        expectBytes(COST, "the file is in the cache, once");
    }

    @Test
    @Order(41)
    @Hint(
            value = "load outside of every lock: a slow disk must not keep those waiting whose files are in memory",
            first = true)
    void nobody_waits_while_another_file_is_being_loaded() throws Exception {
        expectContent("a", SIZE, get("a", SIZE));
        Gate gate = new Gate();
        Call<byte[]> slow = Call.start("get(slow)", () -> contentOf("slow", version(SIZE, 1), gate));
        gate.awaitLoad();
        String likely = "a lock is held while a file is being loaded";
        Call.start(
                        "get(a), which is in memory, while another is being loaded",
                        () -> contentOf(cache.get(FileName.of("a"), version(SIZE, 1), never("a is in memory"))))
                .ifItStands(likely)
                .result();
        Call.start(
                        "get(b), which is loaded while another is",
                        () -> contentOf(cache.get(FileName.of("b"), version(SIZE, 1), loader(content("b", SIZE)))))
                .ifItStands(likely)
                .result();
        Call.run("invalidate(b), while another is being loaded", () -> cache.invalidate(FileName.of("b")))
                .ifItStands(likely)
                .result();
        expectBytes(2 * COST, "a is in the cache, and slow is being loaded");
        gate.open();
        Expect.bytes(content("slow", SIZE), slow.result());
    }

    @Test
    @Order(42)
    @Hint("a content takes memory from the moment that it is being loaded: count it, and make room, before that")
    void what_is_being_loaded_counts_already() throws Exception {
        fill();
        Gate gate = new Gate();
        List<Call<byte[]>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Gate own = i == 0 ? gate : new Gate(gate);
            String name = "slow" + i;
            calls.add(Call.start("get(" + name + ")", () -> contentOf(name, version(SIZE, 1), own)));
            own.awaitLoad();
            expectBytes(BUDGET, i + 1 + " files are being loaded, and the others have made room");
        }
        expectPassesBy("i", version(SIZE, 1), "the whole budget is taken by files that are being loaded");
        gate.open();
        for (Call<byte[]> call : calls) {
            call.result();
        }
        expectBytes(BUDGET, "eight files are in the cache");
    }

    @Test
    @Order(43)
    @Hint("a load that fails has taken room that it must give back, and its entry must not stay")
    void a_load_that_fails_is_its_exception_and_is_forgotten() throws Exception {
        List<Throwable> failures = List.of(
                new IOException("the disk is broken"),
                new RefusedException(Code.UNAVAILABLE, "access is denied"),
                new IllegalStateException("a mistake in the loader"),
                new OutOfMemoryError("no room in the heap"));
        for (Throwable failure : failures) {
            Throwable thrown = getting("a", version(SIZE, 1), failing(failure))
                    .ifItThrows(AS_IT_WAS_THROWN)
                    .failure(failure.getClass(), "the load has failed in this way");
            Expect.that(
                    String.valueOf(thrown.getMessage()).contains(failure.getMessage()),
                    "what the loader has thrown",
                    "" + thrown,
                    null);
            expectBytes(0, "the load has failed");
        }
        expectContent("a", SIZE, get("a", SIZE));
        expectBytes(COST, "the next load went well");
    }

    @Test
    @Order(44)
    @Hint("whatever the loader throws, those who wait for it must learn of it: catch Throwable, or use finally")
    void a_load_that_fails_fails_for_all_who_wait_and_nobody_waits_for_ever() throws Exception {
        tryOnce();
        for (Throwable failure : List.of(
                new IOException("the disk is broken"),
                new IllegalStateException("a mistake in the loader"),
                new OutOfMemoryError("no room in the heap"))) {
            Gate gate = new Gate(failure);
            List<Call<byte[]>> calls = IntStream.range(0, 3)
                    .mapToObj(i -> Call.start("get(a), whose load fails", () -> contentOf("a", version(SIZE, 1), gate))
                            .ifItStands(
                                    "whatever the loader throws, those who wait for it must learn of it: catch Throwable,"
                                            + " or use finally")
                            .ifItThrows(AS_IT_WAS_THROWN))
                    .toList();
            gate.awaitSecondLoad();
            gate.open();
            for (Call<byte[]> call : calls) {
                call.failure(
                        failure.getClass(), "the load has failed, and who waits for it gets what the loader threw");
            }
            expectBytes(0, "the load has failed");
        }
        expectContent("a", SIZE, get("a", SIZE));
    }

    @Test
    @Order(44)
    @Hint(
            value =
                    "a loader that gives null has failed: the NullPointerException of whoever asks for its length must not leave"
                            + " the others waiting",
            first = true)
    void a_load_that_gives_null_has_failed_and_nobody_waits_for_ever() throws Exception {
        tryOnce();
        Gate gate = new Gate();
        List<Call<String>> calls = IntStream.range(0, 3)
                .mapToObj(i -> Call.start("get(a), whose load gives null", () -> outcomeOfNull(gate)))
                .toList();
        gate.awaitSecondLoad();
        gate.open();
        for (Call<String> call : calls) {
            String outcome = call.result();
            Expect.that(!outcome.equals("a content"), "an exception", "get() gave " + outcome, null);
        }
        expectBytes(0, "the load has failed");
        expectContent("a", SIZE, get("a", SIZE));
    }

    private String outcomeOfNull(Gate gate) throws Exception {
        try {
            return cache.get(FileName.of("a"), version(SIZE, 1), () -> gate.load(null))
                            .isPresent()
                    ? "a content"
                    : "nothing";
        } catch (UnsupportedOperationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return "an exception";
        }
    }

    @Test
    @Order(45)
    @Hint("the load is of a version that nobody may be given any more: who waits for it gets it, and it is not kept")
    void what_is_invalidated_while_it_is_being_loaded_is_not_kept() throws Exception {
        tryOnce();
        Gate gate = new Gate();
        Call<byte[]> slow = Call.start("get(a)", () -> contentOf("a", version(SIZE, 1), gate));
        gate.awaitLoad();
        invalidate("a");
        expectBytes(COST, "it is still being loaded");
        gate.open();
        Expect.bytes(content("a", SIZE), slow.result());
        expectBytes(0, "it was invalidated");
        expectContent("b", SIZE, get("a", version(SIZE, 1), loader(content("b", SIZE))));
    }

    @Test
    @Order(46)
    @Hint("when an older load ends or fails, the name may belong to a newer one: forget only what is your own")
    void an_older_version_that_is_loaded_late_does_not_drive_out_the_newer_one() throws Exception {
        tryOnce();
        for (Throwable failure : new Throwable[] {null, new IOException("the disk is broken")}) {
            invalidate("a");
            Gate gate = new Gate(failure);
            Call<byte[]> slow = Call.start("get(older version)", () -> contentOf("a", version(SIZE, 1), gate));
            gate.awaitLoad();
            expectContent("newer", SIZE, get("a", version(SIZE, 2), loader(content("newer", SIZE))));
            expectBytes(2 * COST, "one version is in the cache, the other is being loaded");
            gate.open();
            if (failure == null) {
                slow.result();
            } else {
                slow.failure(IOException.class, "the older load has failed");
            }
            expectContent("newer", SIZE, get("a", version(SIZE, 2), never("the newer version is in memory")));
            expectBytes(COST, "only the newer version is in the cache");
        }
    }

    @Test
    @Order(50)
    @Hint("what threads share is read and changed under one lock, the same for all of them")
    void under_many_threads_every_hit_is_counted_and_every_lease_given_back() throws Exception {
        int rounds = 50_000;
        fill();
        FileName[] names = names("abcdefgh".split(""));
        CountDownLatch start = new CountDownLatch(THREADS);
        await("get() of files that are in memory, " + rounds + " times", thread -> {
            start.countDown();
            start.await();
            for (int round = 0; round < rounds; round++) {
                cache.get(names[(round + thread) % 8], version(SIZE, 1), never("all files are in memory"))
                        .orElseThrow(() -> passedBy("a file that is in memory"))
                        .close();
            }
            return rounds;
        });
        expectCounts((long) THREADS * rounds, 8);
        for (String name : "abcdefgh".split("")) {
            invalidate(name);
        }
        expectBytes(0, "everything was given back and invalidated");
    }

    @Test
    @Order(51)
    @Hint("what threads share is read and changed under one lock, and each figure is counted off exactly once")
    void under_many_threads_the_budget_holds_and_the_contents_are_right() throws Exception {
        int gets = await("get() again and again", this::storm);
        Expect.that(
                cache.hits() + cache.misses() == gets,
                "hits and misses are together the " + gets + " calls of get()",
                cache.hits() + " hits and " + cache.misses() + " misses",
                null);
        for (int i = 0; i < FILES; i++) {
            invalidate("f" + i);
        }
        expectBytes(0, "everything was given back and invalidated");
    }

    private static final int THREADS = 4;
    private static final int FILES = 24;
    private static final int ROUNDS = 4_000;

    /** What a thread does; it gives how often it has called get(). */
    @FunctionalInterface
    private interface Work {
        int run(int thread) throws Exception;
    }

    private static int await(String what, Work work) throws Exception {
        List<Call<Integer>> calls = IntStream.range(0, THREADS)
                .mapToObj(thread -> Call.start(what + ", thread " + thread, () -> work.run(thread)))
                .toList();
        int gets = 0;
        for (Call<Integer> call : calls) {
            gets += call.result();
        }
        return gets;
    }

    /** Asks for files, of changing versions, holds some of them, has some loads fail, and looks at the budget. */
    private int storm(int seed) throws Exception {
        Random random = new Random(seed);
        FileName[] names =
                names(IntStream.range(0, FILES).mapToObj(i -> "f" + i).toArray(String[]::new));
        Deque<FileCache.Lease> held = new ArrayDeque<>();
        for (int round = 0; round < ROUNDS; round++) {
            int file = random.nextInt(FILES);
            int key = random.nextInt(20) == 0 ? 1 : 0;
            boolean fails = random.nextInt(20) == 0;
            byte[] content = new byte[1 + file * SIZE / FILES];
            Arrays.fill(content, (byte) (2 * file + key));
            try {
                Optional<FileCache.Lease> lease =
                        cache.get(names[file], version(content.length, key), () -> loaded(content, fails));
                if (lease.isPresent()) {
                    Expect.bytes(content, bytesOf(lease.get()));
                    held.add(lease.get());
                }
            } catch (IOException e) {
                Expect.that("by chance".equals(e.getMessage()), "no failure but that of a load", "" + e, null);
            }
            long bytes = cache.bytes();
            Expect.that(
                    bytes >= 0 && bytes <= BUDGET,
                    "at any time 0 to " + BUDGET + " bytes",
                    bytes + " bytes",
                    "counted without a lock, or twice, or counted off twice");
            if (random.nextInt(50) == 0) {
                cache.invalidate(names[file]);
            }
            while (held.size() > random.nextInt(3)) {
                held.remove().close();
            }
        }
        held.forEach(FileCache.Lease::close);
        return ROUNDS;
    }

    private static FileName[] names(String... texts) throws BadNameException {
        FileName[] names = new FileName[texts.length];
        for (int i = 0; i < texts.length; i++) {
            names[i] = FileName.of(texts[i]);
        }
        return names;
    }

    private static byte[] loaded(byte[] content, boolean fails) throws IOException {
        if (fails) {
            throw new IOException("by chance");
        }
        return content;
    }

    // The words of these tests

    private static Version version(long size, int fileKey) {
        return new Version(size, LONG_AGO, fileKey);
    }

    private static Version changed(Instant changed) {
        return new Version(SIZE, changed, 1);
    }

    /** The name again and again: so many bytes. */
    private static byte[] content(String name, int size) {
        return Bytes.piece(Bytes.utf8((name + " ").repeat(size)), 0, size);
    }

    private FileCache.Loader loader(byte[] content) {
        return () -> {
            loads.incrementAndGet();
            return content;
        };
    }

    private static FileCache.Loader never(String because) {
        return () -> {
            throw Expect.failure("no load: " + because, "the loader was called", null, null);
        };
    }

    private static FileCache.Loader failing(Throwable failure) {
        return () -> {
            throwIt(failure);
            return null;
        };
    }

    private static void throwIt(Throwable failure) throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        throw (Error) failure;
    }

    private Call<Optional<FileCache.Lease>> getting(String name, Version version, FileCache.Loader loader) {
        return Call.start(
                "get(" + name + ", " + version.size() + " bytes)", () -> cache.get(FileName.of(name), version, loader));
    }

    private Optional<FileCache.Lease> get(String name, Version version, FileCache.Loader loader) throws Exception {
        return getting(name, version, loader).result();
    }

    private Optional<FileCache.Lease> get(String name, int size) throws Exception {
        return get(name, version(size, 1), loader(content(name, size)));
    }

    private byte[] contentOf(String name, Version version, Gate gate) throws Exception {
        return contentOf(cache.get(FileName.of(name), version, () -> gate.load(content(name, SIZE))));
    }

    private static byte[] contentOf(Optional<FileCache.Lease> got) {
        try (FileCache.Lease lease = got.orElseThrow(() -> passedBy("a file for which there is room"))) {
            return bytesOf(lease);
        }
    }

    private static AssertionError passedBy(String what) {
        return Expect.failure("its content", "get() gave nothing for " + what, null, null);
    }

    private static ByteBuffer contentOf(FileCache.Lease lease) throws Exception {
        return Call.start("content()", lease::content).result();
    }

    private static byte[] bytesOf(FileCache.Lease lease) {
        ByteBuffer content = lease.content();
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return bytes;
    }

    /** On the test's own behalf: where get() does not work at all, nobody need wait for a load to begin. */
    private void tryOnce() throws Exception {
        expectContent("try", SIZE, get("try", SIZE));
        invalidate("try");
    }

    private void fill() throws Exception {
        for (String name : "abcdefgh".split("")) {
            expectContent(name, SIZE, get(name, SIZE));
        }
    }

    private static void close(Optional<FileCache.Lease> lease) {
        lease.orElseThrow(() -> passedBy("a file for which there is room")).close();
    }

    private static void close(FileCache.Lease lease) throws Exception {
        Call.run("close() of a lease", lease::close).result();
    }

    private void invalidate(String name) throws Exception {
        Call.run("invalidate(" + name + ")", () -> cache.invalidate(FileName.of(name)))
                .result();
    }

    private static void expectContent(String name, int size, Optional<FileCache.Lease> got) throws Exception {
        try (FileCache.Lease lease = got.orElseThrow(() -> passedBy("a file of " + size + " bytes"))) {
            expectContent(name, size, lease);
        }
    }

    private static void expectContent(String name, int size, FileCache.Lease lease) throws Exception {
        ByteBuffer content = contentOf(lease);
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        Expect.bytes(content(name, size), bytes);
    }

    private static void expectNothing(Optional<FileCache.Lease> got, String because) {
        Expect.that(got.isEmpty(), "an empty Optional: " + because, "it gave a content", null);
    }

    private void expectPassesBy(String name, Version version, String because) throws Exception {
        expectNothing(get(name, version, never(because)), because);
    }

    private void expectKept(String names) throws Exception {
        StringBuilder gone = new StringBuilder();
        for (String name : names.split("")) {
            int before = loads.get();
            get(name, version(SIZE, 1), loader(content(name, SIZE))).ifPresent(FileCache.Lease::close);
            gone.append(loads.get() == before ? "" : " " + name);
        }
        Expect.that(gone.isEmpty(), "in the cache are " + names, "gone are" + gone, null);
    }

    private void expectLoads(int expected, String because) {
        Expect.that(loads.get() == expected, expected + " loads: " + because, loads.get() + " loads", null);
    }

    private static void expectGateLoads(int expected, Gate gate) {
        int loads = gate.loads.get();
        Expect.that(loads == expected, expected + " load for all who ask meanwhile", loads + " loads", null);
    }

    private void expectBytes(long expected, String because) throws Exception {
        long bytes = Call.start("bytes()", cache::bytes)
                .ifItStands("a lock is held while a file is being loaded")
                .result();
        Expect.that(bytes == expected, "bytes() is " + expected + ": " + because, "bytes() is " + bytes, null);
    }

    private void expectCounts(long hits, long misses) throws Exception {
        long actualHits = Call.start("hits()", cache::hits).result();
        long actualMisses = Call.start("misses()", cache::misses).result();
        Expect.that(
                actualHits == hits && actualMisses == misses,
                hits + " hits and " + misses + " misses",
                actualHits + " hits and " + actualMisses + " misses",
                null);
    }

    /** A load that begins, and goes on when the test says so. */
    private static final class Gate {

        private final CountDownLatch opened;
        private final CountDownLatch firstLoad = new CountDownLatch(1);
        private final CountDownLatch secondLoad = new CountDownLatch(2);
        private final AtomicInteger loads = new AtomicInteger();
        private final Throwable failure;

        Gate() {
            this((Throwable) null);
        }

        /** One whose loads fail in this way, if there is one. */
        Gate(Throwable failure) {
            this.opened = new CountDownLatch(1);
            this.failure = failure;
        }

        /** One that opens together with another. */
        Gate(Gate other) {
            this.opened = other.opened;
            this.failure = other.failure;
        }

        byte[] load(byte[] content) throws IOException {
            loads.incrementAndGet();
            firstLoad.countDown();
            secondLoad.countDown();
            await(opened, Duration.ofMinutes(1).toMillis());
            if (failure != null) {
                throwIt(failure);
            }
            return content;
        }

        void open() {
            opened.countDown();
        }

        /** Until a load has begun. */
        void awaitLoad() {
            Expect.that(await(firstLoad, Duration.ofSeconds(10).toMillis()), "a load begins", "none has begun", null);
        }

        /** Gives others the time to begin a load that they should not. */
        void awaitSecondLoad() {
            awaitLoad();
            await(secondLoad, A_MOMENT);
        }

        private static boolean await(CountDownLatch latch, long millis) {
            try {
                return latch.await(millis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the test was given up", e);
            }
        }
    }
}
