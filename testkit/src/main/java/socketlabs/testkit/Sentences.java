package socketlabs.testkit;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Makes a sentence of a test's name: {@code the_client_s_address_is_logged} is "the client's address is logged". */
final class Sentences extends DisplayNameGenerator.ReplaceUnderscores {

    @Override
    public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> type, Method method) {
        return super.generateDisplayNameForMethod(enclosing, type, method).replace(" s ", "'s ");
    }
}
