package socketlabs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void underscores_are_spaces_and_an_s_alone_belongs_to_the_word_before_it() throws Exception {
        assertEquals("port 0 gives a free port", sentence("port_0_gives_a_free_port"));
        assertEquals("the client's address is logged", sentence("the_client_s_address_is_logged"));
    }

    private static String sentence(String method) throws NoSuchMethodException {
        return new Sentences()
                .generateDisplayNameForMethod(List.of(), Sample.class, Sample.class.getDeclaredMethod(method));
    }

    private static final class Sample {

        void port_0_gives_a_free_port() {}

        void the_client_s_address_is_logged() {}
    }
}
