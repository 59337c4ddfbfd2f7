package socketlabs.testkit;

import static net.bytebuddy.matcher.ElementMatchers.is;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.none;

import java.util.function.IntConsumer;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/**
 * Keeps a student's {@code System.exit} from ending the run with the tests after it ungraded.
 *
 * <p>The security manager that did this in the past is gone from newer JDKs, so {@link Runtime#exit} and {@link
 * Runtime#halt}, where every way out of the JVM ends, are given a first line that asks the guard. It can name only
 * classes of the JDK: the guard stands in the system properties, as an {@link IntConsumer}, and only while a test runs.
 */
final class ExitGuard {

    private static final String KEY = "socketlabs.testkit.exit-guard";

    private static boolean installed;

    private ExitGuard() {}

    static synchronized void arm(TestRun run) {
        if (!installed) {
            install();
            installed = true;
        }
        IntConsumer guard = status -> {
            ExitAttempt attempt = new ExitAttempt(status);
            run.exited(attempt);
            throw attempt;
        };
        System.getProperties().put(KEY, guard);
    }

    static synchronized void disarm() {
        System.getProperties().remove(KEY);
    }

    private static void install() {
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .with(new AgentBuilder.RedefinitionStrategy.DiscoveryStrategy.Explicit(Runtime.class))
                .ignore(none())
                .type(is(Runtime.class))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(AskTheGuard.class).on(named("exit").or(named("halt")))))
                .installOn(ByteBuddyAgent.install());
    }

    private static final class AskTheGuard {

        @Advice.OnMethodEnter
        static void beforeExit(@Advice.Argument(0) int status) {
            Object guard = System.getProperties().get("socketlabs.testkit.exit-guard");
            if (guard instanceof IntConsumer) {
                ((IntConsumer) guard).accept(status);
            }
        }
    }
}
