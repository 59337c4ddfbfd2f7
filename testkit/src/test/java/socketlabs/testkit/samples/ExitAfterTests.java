package socketlabs.testkit.samples;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A program that runs the tests of a step, and then ends itself with a status of its own. */
public final class ExitAfterTests {

    public static final int STATUS = 7;

    private ExitAfterTests() {}

    public static void main(String[] args) {
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(ExitingStepTest.class))
                        .build());
        System.exit(STATUS);
    }
}
