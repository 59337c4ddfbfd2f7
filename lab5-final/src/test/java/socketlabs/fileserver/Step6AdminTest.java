package socketlabs.fileserver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlabs.testkit.Bytes;
import socketlabs.testkit.Call;
import socketlabs.testkit.CalledMethods.CalledMethod;
import socketlabs.testkit.Expect;
import socketlabs.testkit.Hint;
import socketlabs.testkit.Peer;
import socketlabs.testkit.Step;

@Step(number = "5.6", title = "AUTH and DELETE", points = 10)
class Step6AdminTest {

    /** So few that the tests are quick. */
    private static final int ROUNDS = 10;

    private static final String RIGHT = "correct horse, battery staple";
    private static final String WRONG = "correct horse, battery stapler";

    @TempDir
    Path folder;

    private final ManualTicker ticker = new ManualTicker(Duration.ofHours(1).toNanos());

    // The password

    @Test
    @Order(1)
    void the_right_word_matches_and_no_other_one_does() throws Exception {
        Password password = password(RIGHT);
        expectMatch(true, password, RIGHT);
        for (String wrong : List.of(WRONG, RIGHT.substring(1), RIGHT.toUpperCase(Locale.ROOT), "", " " + RIGHT)) {
            expectMatch(false, password, wrong);
        }
        expectMatch(true, password("p\u00e3o de queijo \ud83e\uddc0"), "p\u00e3o de queijo \ud83e\uddc0");
        expectMatch(false, password("p\u00e3o"), "p?o");
    }

    @Test
    @Order(2)
    @Hint(
            value =
                    "SecretKeyFactory knows PBKDF2WithHmacSHA256; a PBEKeySpec takes the word, the salt, the rounds, and the"
                            + " length in bits: 32 * 8",
            first = true) // what random bytes look like tells nothing
    void what_is_kept_is_what_PBKDF2_makes_of_word_and_salt() throws Exception {
        Password password = password(RIGHT);
        byte[] expected = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(RIGHT.toCharArray(), password.salt(), ROUNDS, 8 * Password.HASH_LENGTH))
                .getEncoded();
        Expect.bytes(expected, password.hash());
    }

    @Test
    @Order(3)
    @Hint(
            "a salt is random, 16 bytes of a SecureRandom, and new for each password: otherwise whoever computes the hashes"
                    + " of all likely words once can look up every server's password")
    void each_password_has_a_salt_of_its_own() throws Exception {
        Password one = password(RIGHT);
        Password other = password(RIGHT);
        Expect.that(
                one.salt().length == Password.SALT_LENGTH,
                Password.SALT_LENGTH + " bytes of salt",
                one.salt().length + " bytes",
                null);
        Expect.that(
                !Arrays.equals(one.salt(), other.salt()) && !Arrays.equals(one.hash(), other.hash()),
                "two passwords of the same word have different salts, and different hashes",
                "they are the same",
                null);
    }

    @Test
    @Order(4)
    void a_word_that_is_nearly_right_takes_as_long_as_any_other() throws Exception {
        expectMatch(true, password(RIGHT), RIGHT);
        List<CalledMethod> hasty = HastyComparisons.in(Password.class, "matches");
        Expect.that(
                hasty.isEmpty(),
                "matches() looks at all bytes, wherever the first one is that differs",
                "it compares by " + Folders.inWords(hasty.stream().distinct().toList())
                        + ", which ends at the first difference",
                "with a stopwatch, one learns from many guesses how many bytes of a hash were right, and so the hash, one"
                        + " byte after another; MessageDigest.isEqual takes as long whatever it finds");
    }

    // The doorkeeper

    @Test
    @Order(4)
    void the_right_password_is_accepted_and_a_wrong_one_is_not() throws Exception {
        Doorkeeper doorkeeper = doorkeeper();
        expectAccepted(doorkeeper, HERE);
        expectRefused(doorkeeper, HERE, WRONG);
        expectAccepted(doorkeeper, HERE);
    }

    @Test
    @Order(5)
    @Hint("without a password, no word is right, not even an empty one")
    void without_a_password_none_is_right() throws Exception {
        Doorkeeper doorkeeper = new Doorkeeper(Optional.empty(), ticker);
        expectRefused("any word", doorkeeper, HERE, RIGHT);
        expectRefused("an empty word", doorkeeper, HERE, "");
    }

    @Test
    @Order(6)
    @Hint("in a pause, no password is looked at: who may try them all, and only waits for the answers, guesses on")
    void after_three_wrong_passwords_not_even_the_right_one_is_looked_at_for_a_second() throws Exception {
        Doorkeeper doorkeeper = doorkeeper();
        for (int i = 0; i < Doorkeeper.FREE_GUESSES; i++) {
            expectLookedAt(expectRefused(doorkeeper, HERE, WRONG));
        }
        expectPause(1, doorkeeper, HERE, RIGHT);
        ticker.advance(Duration.ofMillis(999));
        expectPause(1, doorkeeper, HERE, RIGHT);
        ticker.advance(Duration.ofMillis(1));
        expectAccepted(doorkeeper, HERE);
    }

    @Test
    @Order(7)
    @Hint("each wrong password doubles the pause; asking during a pause is no guess, and lengthens nothing")
    void each_further_wrong_password_doubles_the_pause() throws Exception {
        Doorkeeper doorkeeper = doorkeeper();
        for (int i = 0; i < Doorkeeper.FREE_GUESSES; i++) {
            expectLookedAt(expectRefused(doorkeeper, HERE, WRONG));
        }
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 256}) {
            expectPause(seconds, doorkeeper, HERE, WRONG);
            expectPause(seconds, doorkeeper, HERE, RIGHT);
            ticker.advance(Duration.ofSeconds(seconds));
            expectLookedAt(expectRefused(doorkeeper, HERE, WRONG));
        }
    }

    @Test
    @Order(7)
    @Hint("the doubling has an end, LONGEST_PAUSE: five minutes, and no more, also after a night of guesses")
    void no_pause_is_longer_than_five_minutes() throws Exception {
        Doorkeeper doorkeeper = doorkeeper();
        for (int i = 0; i < 100; i++) {
            RefusedException refused = expectRefused(doorkeeper, HERE, WRONG);
            Expect.that(
                    !saysTryAgain(refused),
                    "wrong password number " + (i + 1) + " is looked at, five minutes after the one before",
                    refused.getMessage(),
                    null);
            ticker.advance(Doorkeeper.LONGEST_PAUSE);
        }
        expectRefused(doorkeeper, HERE, WRONG);
        expectPause(300, doorkeeper, HERE, RIGHT);
    }

    @Test
    @Order(8)
    @Hint("forget the wrong guesses of this source when the password is right: people mistype now and then")
    void the_right_password_ends_it_all() throws Exception {
        Doorkeeper doorkeeper = doorkeeper();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < Doorkeeper.FREE_GUESSES - 1; i++) {
                RefusedException refused = expectRefused(doorkeeper, HERE, WRONG);
                Expect.that(
                        !saysTryAgain(refused),
                        "no pause: two wrong passwords, the right one, two wrong ones, the right one, and so on",
                        refused.getMessage(),
                        null);
            }
            expectAccepted(doorkeeper, HERE);
        }
    }

    @Test
    @Order(9)
    @Hint("count for each source: otherwise anybody can shut out everybody")
    void the_guesses_of_one_source_do_not_delay_another_one() throws Exception {
        Doorkeeper doorkeeper = doorkeeper();
        for (int i = 0; i < Doorkeeper.FREE_GUESSES; i++) {
            expectRefused(doorkeeper, HERE, WRONG);
        }
        expectPause(1, doorkeeper, HERE, RIGHT);
        expectAccepted(doorkeeper, address(192, 0, 2, 2));
        expectPause(1, doorkeeper, HERE, RIGHT);
    }

    @Test
    @Order(10)
    @Hint("of an IPv6 address, the first 8 bytes are the network, and whoever has one address there has all of them")
    void all_addresses_of_an_IPv6_network_are_one_source() throws Exception {
        Doorkeeper doorkeeper = doorkeeper();
        expectRefused(doorkeeper, InetAddress.getByName("2001:db8:1:2::1"), WRONG);
        expectRefused(doorkeeper, InetAddress.getByName("2001:db8:1:2::2"), WRONG);
        expectRefused(doorkeeper, InetAddress.getByName("2001:db8:1:2:ffff::3"), WRONG);
        expectPause(1, doorkeeper, InetAddress.getByName("2001:db8:1:2:1:2:3:4"), RIGHT);
        expectAccepted(doorkeeper, InetAddress.getByName("2001:db8:1:3::1"));
    }

    @Test
    @Order(11)
    @Hint("count a guess before the password is looked at, under a lock: a hundred that come together are no exception")
    void a_hundred_connections_at_once_have_no_more_guesses_than_one() throws Exception {
        int connections = 40;
        Password slow = Call.start("Password.of", () -> Password.of(RIGHT.toCharArray(), 20_000))
                .result();
        Doorkeeper doorkeeper = new Doorkeeper(Optional.of(slow), ticker);
        CountDownLatch start = new CountDownLatch(connections);
        List<Call<Void>> guesses = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            guesses.add(Call.run("check(a wrong password)", () -> {
                start.countDown();
                start.await();
                doorkeeper.check(HERE, WRONG);
            }));
        }
        int lookedAt = 0;
        for (Call<Void> guess : guesses) {
            RefusedException refused = guess.failure(RefusedException.class, "the password is wrong");
            lookedAt += saysTryAgain(refused) ? 0 : 1;
        }
        Expect.that(
                lookedAt == Doorkeeper.FREE_GUESSES,
                Doorkeeper.FREE_GUESSES + " of " + connections + " wrong passwords that come together are looked at",
                lookedAt + " were looked at",
                null);
    }

    @Test
    @Order(12)
    @Hint("remember MOST_SOURCES sources, and forget the one that has not guessed for longest")
    void ten_thousand_sources_are_remembered_and_no_more() throws Exception {
        Doorkeeper doorkeeper = new Doorkeeper(Optional.of(password("x", 1)), ticker);
        for (int i = 0; i < Doorkeeper.FREE_GUESSES; i++) {
            expectRefused(doorkeeper, HERE, WRONG);
        }
        Call.run(
                        "check(a wrong password) from 9999 sources",
                        () -> guessFrom(doorkeeper, 0, Doorkeeper.MOST_SOURCES - 1))
                .result();
        expectPause(1, doorkeeper, HERE, WRONG);
        ticker.advance(Duration.ofSeconds(1));
        expectLookedAt(expectRefused(doorkeeper, HERE, WRONG));
        Call.run(
                        "check(a wrong password) from 9999 other sources",
                        () -> guessFrom(doorkeeper, 10_000, Doorkeeper.MOST_SOURCES - 1))
                .result();
        expectStillRemembered(doorkeeper);
        Call.run(
                        "check(a wrong password) from 10000 sources",
                        () -> guessFrom(doorkeeper, 20_000, Doorkeeper.MOST_SOURCES))
                .result();
        RefusedException refused = expectRefused(doorkeeper, HERE, WRONG);
        Expect.that(
                !saysTryAgain(refused),
                "the source is forgotten: it has guessed five times, the last time before 10000 others",
                refused.getMessage(),
                "all sources are remembered for ever, and whoever has many addresses can fill the memory");
    }

    @Test
    @Order(12)
    @Hint(
            value =
                    "a ticker may go from the largest long to the smallest: compare how long it is until then, ends - now > 0,"
                            + " and not two moments, ends > now",
            first = true)
    void pauses_are_right_wherever_the_clock_began() throws Exception {
        ManualTicker nearTheEnd = new ManualTicker();
        Doorkeeper doorkeeper = new Doorkeeper(Optional.of(password(RIGHT)), nearTheEnd);
        for (int i = 0; i < Doorkeeper.FREE_GUESSES; i++) {
            expectRefused(doorkeeper, HERE, WRONG);
        }
        expectPause(1, doorkeeper, HERE, RIGHT);
        nearTheEnd.advance(Duration.ofMillis(999));
        expectPause(1, doorkeeper, HERE, RIGHT);
        nearTheEnd.advance(Duration.ofMillis(1));
        expectAccepted(doorkeeper, HERE);
    }

    private static void expectStillRemembered(Doorkeeper doorkeeper) throws Exception {
        RefusedException refused = expectRefused(doorkeeper, HERE, WRONG);
        Expect.that(
                refused.getMessage().contains("try again in 2 s"),
                "a pause of 2 s: the source has guessed four times, the last time before 9999 others",
                refused.getMessage(),
                "the one is forgotten that has not guessed for longest, and not the one that came first");
    }

    // The session

    @Test
    @Order(13)
    @Hint(value = "after AUTH, the session may delete; before, it may not", first = true)
    void DELETE_needs_AUTH() throws Exception {
        SessionHost host = guarded();
        host.put("a.txt", Bytes.utf8("hello"));
        Peer client = host.connect();
        Replies.expectError("unauthorized", client.send("DELETE a.txt\n"));
        Replies.expectError("unauthorized", client.send("AUTH " + WRONG + "\n"));
        Replies.expectError("unauthorized", client.send("DELETE a.txt\n"));
        Folders.expectNames(folder, "a.txt");
        client.send("AUTH " + RIGHT + "\n").expect("OK 0\n");
        client.send("DELETE a.txt\n").expect("OK 0\n");
        Folders.expectNames(folder);
        Replies.expectError("not-found", client.send("DELETE a.txt\n"));
        Replies.expectError("not-found", client.send("GET a.txt\n"));
    }

    @Test
    @Order(14)
    @Hint("the right belongs to the session, a field of AdminRights: not to the server, the address, or the class")
    void AUTH_belongs_to_its_session_alone() throws Exception {
        SessionHost host = guarded();
        host.put("a.txt", Bytes.utf8("hello"));
        Peer before = host.connect();
        Replies.expectError("unauthorized", before.send("DELETE a.txt\n"));
        Peer admin = host.connect();
        admin.send("AUTH " + RIGHT + "\n").expect("OK 0\n");
        Peer after = host.connect();
        Replies.expectError("unauthorized", before.send("DELETE a.txt\n"));
        Replies.expectError("unauthorized", after.send("DELETE a.txt\n"));
        Folders.expectNames(folder, "a.txt");
        admin.send("DELETE a.txt\n").expect("OK 0\n");
    }

    @Test
    @Order(15)
    @Hint("throw what the doorkeeper throws, and leave the right as it was")
    void a_wrong_password_after_the_right_one_takes_nothing_away() throws Exception {
        SessionHost host = guarded();
        host.put("a.txt", Bytes.utf8("hello"));
        Peer client = host.connect();
        client.send("AUTH " + RIGHT + "\n").expect("OK 0\n");
        Replies.expectError("unauthorized", client.send("AUTH " + WRONG + "\n"));
        client.send("DELETE a.txt\n").expect("OK 0\n");
    }

    @Test
    @Order(16)
    void without_a_password_DELETE_is_switched_off() throws Exception {
        SessionHost host = SessionHost.serving(folder);
        host.put("a.txt", Bytes.utf8("hello"));
        Peer client = host.connect();
        Replies.expectError("unauthorized", client.send("DELETE a.txt\n"));
        Replies.expectError("unauthorized", client.send("AUTH anything\n"));
        Replies.expectError("unauthorized", client.send("DELETE a.txt\n"));
        Folders.expectNames(folder, "a.txt");
    }

    @Test
    @Order(17)
    @Hint(
            value = "the pause is for the address, and not for the connection: a new connection costs nothing",
            first = true)
    void guessing_on_connections_that_are_new_each_time_is_slowed_too() throws Exception {
        SessionHost host = guarded();
        for (int i = 0; i < Doorkeeper.FREE_GUESSES; i++) {
            Replies.expectError("unauthorized", host.connect().send("AUTH " + WRONG + "\n"));
        }
        String message = Replies.expectError("unauthorized", host.connect().send("AUTH " + RIGHT + "\n"));
        Expect.that(message.contains("try again in 1 s"), "try again in 1 s", message, null);
        ticker.advance(Doorkeeper.FIRST_PAUSE);
        host.connect().send("AUTH " + RIGHT + "\n").expect("OK 0\n");
    }

    private static final InetAddress HERE = address(192, 0, 2, 1);

    private static InetAddress address(int a, int b, int c, int d) {
        try {
            return InetAddress.getByAddress(Bytes.of(a, b, c, d));
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private static Password password(String word) throws Exception {
        return password(word, ROUNDS);
    }

    private static Password password(String word, int rounds) throws Exception {
        return Call.start("Password.of", () -> Password.of(word.toCharArray(), rounds))
                .result();
    }

    private Doorkeeper doorkeeper() throws Exception {
        return new Doorkeeper(Optional.of(password(RIGHT)), ticker);
    }

    private SessionHost guarded() throws Exception {
        return SessionHost.with(
                ServerSettings.servingFrom(folder).withPassword(password(RIGHT)).withTicker(ticker));
    }

    private static void guessFrom(Doorkeeper doorkeeper, int first, int count) {
        for (int i = first; i < first + count; i++) {
            try {
                doorkeeper.check(address(10, i >> 16, i >> 8, i), WRONG);
            } catch (RefusedException e) {
                continue;
            }
        }
    }

    private static void expectMatch(boolean expected, Password password, String attempt) throws Exception {
        boolean actual = Call.start("matches", () -> password.matches(attempt)).result();
        Expect.that(actual == expected, "matches(\"" + attempt + "\") is " + expected, String.valueOf(actual), null);
    }

    private static void expectAccepted(Doorkeeper doorkeeper, InetAddress source) throws Exception {
        Call.run("check(the right password)", () -> doorkeeper.check(source, RIGHT))
                .result();
    }

    private static RefusedException expectRefused(Doorkeeper doorkeeper, InetAddress source, String attempt)
            throws Exception {
        return expectRefused("a wrong password", doorkeeper, source, attempt);
    }

    private static RefusedException expectRefused(
            String what, Doorkeeper doorkeeper, InetAddress source, String attempt) throws Exception {
        RefusedException refused = Call.run("check(" + what + ")", () -> doorkeeper.check(source, attempt))
                .failure(RefusedException.class, "this is not the time, or not the password");
        Expect.that(
                refused.code() == Code.UNAUTHORIZED,
                Code.UNAUTHORIZED.word(),
                refused.code().word(),
                null);
        return refused;
    }

    private static boolean saysTryAgain(RefusedException refused) {
        return refused.getMessage().contains("try again in");
    }

    private static void expectLookedAt(RefusedException refused) {
        Expect.that(
                !saysTryAgain(refused),
                "the password is looked at, and is wrong",
                refused.getMessage(),
                "this is none of the pauses: either it begins too early, or is too long");
    }

    private static void expectPause(int seconds, Doorkeeper doorkeeper, InetAddress source, String attempt)
            throws Exception {
        String expected = "try again in " + seconds + " s";
        String what = attempt.equals(RIGHT) ? "the right password, in a pause" : "a wrong password, in a pause";
        String message = expectRefused(what, doorkeeper, source, attempt).getMessage();
        Expect.that(
                message.contains(expected),
                expected,
                message,
                message.contains("try again in 0 s")
                        ? "the seconds that are left are rounded up: who waits for 0 s is refused again"
                        : null);
    }
}
