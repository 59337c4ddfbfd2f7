package socketlabs.testkit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.PlatformManagedObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Finds virtual threads, which the JDK does not list as it lists others: a thread dump has them, from Java 21 on. It is
 * asked only where no other thread was found.
 */
final class VirtualThreads {

    private static final int FIRST_JDK = 21;

    private VirtualThreads() {}

    /** Whether a virtual thread has the student's code on its stack. */
    static boolean areIn(StudentCode studentCode) {
        return Runtime.version().feature() >= FIRST_JDK
                && Stream.of(dump().split("\\R\\R"))
                        .filter(thread -> thread.lines().findFirst().orElse("").contains(" virtual"))
                        .anyMatch(thread -> thread.contains(studentCode.packagePrefix()));
    }

    /** A paragraph a thread. The method is younger than the Java that this is compiled for, so it is looked up by name. */
    private static String dump() {
        try {
            Path folder = Files.createTempDirectory("threads");
            Path file = folder.resolve("dump.txt");
            try {
                Class<? extends PlatformManagedObject> type = Class.forName(
                                "com.sun.management.HotSpotDiagnosticMXBean")
                        .asSubclass(PlatformManagedObject.class);
                Class<?> format = Class.forName("com.sun.management.HotSpotDiagnosticMXBean$ThreadDumpFormat");
                type.getMethod("dumpThreads", String.class, format)
                        .invoke(
                                ManagementFactory.getPlatformMXBean(type),
                                file.toString(),
                                format.getEnumConstants()[0]);
                return Files.readString(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException | ReflectiveOperationException e) {
            return ""; // another kind of JVM: then there is nothing to be seen
        }
    }
}
