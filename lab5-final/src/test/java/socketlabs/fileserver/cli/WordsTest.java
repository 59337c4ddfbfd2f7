package socketlabs.fileserver.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

/** What the command line makes of words: addresses, sizes, patterns. */
class WordsTest {

    @Test
    void anAddressIsAHostAndAPort() {
        assertEquals(new Address("localhost", 7200), Address.parse("localhost:7200"));
        assertEquals(new Address("localhost", 7105), Address.parse("localhost"));
        assertEquals(new Address("::1", 7200), Address.parse("[::1]:7200"));
        assertEquals(new Address("::1", 7105), Address.parse("[::1]"));
        assertEquals(new Address("fe80::1", 7105), Address.parse("fe80::1"));
        assertEquals("[::1]:7200", Address.parse("[::1]:7200").toString());
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String text : new String[] {"", ":7105", "host:", "host:0", "host:65536", "host:seven", "host:-1"}) {
            assertThrows(IllegalArgumentException.class, () -> Address.parse(text), text);
        }
    }

    @Test
    void aSizeMayHaveAUnit() {
        SizeConverter converter = new SizeConverter();
        assertEquals(0, converter.convert("0"));
        assertEquals(4096, converter.convert("4096"));
        assertEquals(65536, converter.convert("64k"));
        assertEquals(3L << 40, converter.convert("3T"));
        for (String text : new String[] {"", "K", "-1", "1.5G", "9999999999T", "1KB", "10 M"}) {
            assertThrows(TypeConversionException.class, () -> converter.convert(text), text);
        }
    }

    @Test
    void aPatternHasStarsAndQuestionMarks() {
        assertTrue(NamePattern.of("*.jpg").matches("a.jpg"));
        assertTrue(NamePattern.of("*.jpg").matches(".jpg"));
        assertTrue(NamePattern.of("p?.jpg").matches("p1.jpg"));
        assertTrue(NamePattern.of("?").matches("\ud83d\ude00"));
        assertTrue(NamePattern.of("a+(b).txt").matches("a+(b).txt"));
        assertFalse(NamePattern.of("*.jpg").matches("a.jpg.txt"));
        assertFalse(NamePattern.of("*.jpg").matches("axjpg"));
        assertFalse(NamePattern.of("p?.jpg").matches("p12.jpg"));
    }

    @Test
    void aPatternOfManyStarsIsMatchedSoon() {
        assertFalse(NamePattern.of("*a".repeat(40) + "b").matches("a".repeat(255)));
    }
}
