package socketlabs.fileserver;

import java.util.List;
import java.util.Map;
import java.util.Set;
import socketlabs.testkit.CalledMethods;
import socketlabs.testkit.CalledMethods.CalledMethod;

/** Comparisons of the JDK that end at the first difference: how long one takes tells where that was. */
final class HastyComparisons {

    private static final Set<String> OF_BUFFERS = Set.of("equals", "compareTo", "mismatch");

    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            Map.entry("java.util.Arrays", Set.of("equals", "deepEquals", "compare", "compareUnsigned", "mismatch")),
            Map.entry("java.util.Objects", Set.of("equals", "deepEquals", "compare")),
            Map.entry("java.util.List", Set.of("equals")),
            Map.entry(
                    "java.lang.String",
                    Set.of(
                            "equals",
                            "equalsIgnoreCase",
                            "contentEquals",
                            "compareTo",
                            "compareToIgnoreCase",
                            "regionMatches",
                            "startsWith",
                            "endsWith")),
            Map.entry("java.lang.CharSequence", Set.of("compare")),
            Map.entry("java.lang.StringBuilder", Set.of("compareTo")),
            Map.entry("java.math.BigInteger", Set.of("equals", "compareTo")),
            Map.entry("java.nio.ByteBuffer", OF_BUFFERS),
            Map.entry("java.nio.CharBuffer", OF_BUFFERS),
            Map.entry("java.nio.LongBuffer", OF_BUFFERS),
            Map.entry("java.lang.runtime.ObjectMethods", Set.of("equals")), // of a record
            Map.entry("org.apache.commons.io.IOUtils", Set.of("contentEquals")));

    private HastyComparisons() {}

    /**
     * Those that a method makes, by itself or by way of other code. What is compared with a constant, the name of an
     * algorithm or an empty text, is no secret, and is not among them; nor are enums, for which there are no such methods.
     */
    static List<CalledMethod> in(Class<?> type, String method) {
        return CalledMethods.by(type, method).stream()
                .filter(call -> KNOWN.getOrDefault(call.owner(), Set.of()).contains(call.name()) && !call.hasConstant())
                .toList();
    }
}
