package socketlabs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.EOFException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void one_is_not_many() {
        assertEquals("0 bytes", Texts.count(0, "byte"));
        assertEquals("1 byte", Texts.count(1, "byte"));
        assertEquals("8192 bytes", Texts.count(8192, "byte"));
    }

    @Test
    void a_noun_has_the_article_that_it_is_spoken_with() {
        assertEquals("an EOFException", Texts.withArticle("EOFException"));
        assertEquals("a TimeoutException", Texts.withArticle("TimeoutException"));
    }

    @Test
    void seconds_are_told_to_a_tenth() {
        assertEquals("2 s", Texts.seconds(Duration.ofMillis(2049)));
        assertEquals("2.1 s", Texts.seconds(Duration.ofMillis(2051)));
        assertEquals("0.5 s", Texts.seconds(Duration.ofMillis(500)));
    }

    @Test
    void an_exception_is_its_kind_and_its_message() {
        assertEquals("EOFException: the server left", Texts.exception(new EOFException(" the server left\n")));
        assertEquals("EOFException", Texts.exception(new EOFException()));
        assertEquals("EOFException", Texts.exception(new EOFException(" ")));
        assertEquals(
                "EOFException: no table",
                Texts.exception(new ExceptionInInitializerError(new EOFException("no table"))));
    }
}
