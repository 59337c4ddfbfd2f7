package socketlabs.fileserver;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import socketlabs.testkit.Bytes;

/** Conversations that begin as good ones, and then something happens to them: the same for the same seed. */
final class Mutations {

    private static final String DIGEST = Replies.digestLine("hello");

    private static final List<String> GOOD = List.of(
            "LIST\nGET a.txt\nQUIT\n",
            "GET large\n",
            "RESUME 100000 large\nRESUME 2 a.txt\n",
            "HASH a.txt\nTIME\nSTATUS\nHELP\n",
            "PUT 5 b.txt\nhello" + DIGEST + "GET b.txt\n",
            "PUT 0 empty\n" + Replies.digestLine("") + "LIST\n",
            "PUT 100000 b.txt\nhello",
            "AUTH secret\nDELETE b.txt\n",
            "DELETE a.txt\nGET a.txt\r\n",
            "get a.txt\r\nlist\r\nquit\r\n");

    /** What numbers may become. */
    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "00",
            "1e3",
            "+5",
            "2147483648",
            "4294967297",
            "9223372036854775807",
            "9223372036854775808",
            "9".repeat(40),
            "\u0665",
            "0x10",
            "");

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** The next conversation, of a few kilobytes at most. */
    byte[] next() {
        byte[] bytes = Bytes.utf8(good());
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = mutated(bytes);
        }
        return bytes;
    }

    private String good() {
        return GOOD.get(random.nextInt(GOOD.size()));
    }

    private byte[] mutated(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(40));
        byte[] before = Bytes.piece(bytes, 0, from);
        byte[] piece = Bytes.piece(bytes, from, to);
        byte[] after = Bytes.piece(bytes, to, bytes.length);
        return switch (random.nextInt(9)) {
            case 0 -> before; // cut off
            case 1 -> join(before, after);
            case 2 -> join(before, piece, piece, after);
            case 3 -> join(before, noise(random.nextInt(30)), after);
            case 4 -> join(before, Bytes.utf8(good()), after);
            case 5 -> flipped(bytes);
            case 6 -> Bytes.utf8(Replies.text(bytes).replaceFirst("\\d+", NUMBERS.get(random.nextInt(NUMBERS.size()))));
            case 7 -> join(before, filled(random.nextInt(3000), (byte) random.nextInt(256)), after);
            default -> join(before, Bytes.utf8("\n"), after);
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int i = 0; i < 3 && flipped.length > 0; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] filled(int length, byte value) {
        byte[] filled = new byte[length];
        Arrays.fill(filled, value);
        return filled;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
