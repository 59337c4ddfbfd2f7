package socketlabs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import socketlabs.testkit.CalledMethods.CalledMethod;

/** The calls are found wherever they stand in the student's code, and nowhere else. */
class CalledMethodsTest {

    private static final Set<String> EQUALS = Set.of("equals", "isEqual");

    @Test
    void a_call_is_told_with_its_place() {
        List<CalledMethod> calls = comparisons("atOnce");
        assertEquals(1, calls.size());
        assertEquals("java.util.Arrays", calls.get(0).owner());
        assertTrue(
                calls.get(0)
                        .toString()
                        .matches("Arrays\\.equals in CalledMethodsTest\\$Samples\\.atOnce"
                                + " \\(CalledMethodsTest\\.java:\\d+\\)"),
                calls.get(0).toString());
    }

    @Test
    void calls_of_other_methods_of_the_class_are_not_told() {
        assertEquals(List.of("java.security.MessageDigest.isEqual"), names("constantTime"));
        assertEquals(List.of(), names("byHand"));
    }

    @Test
    void calls_are_followed_into_helpers_other_classes_lambdas_and_method_references() {
        assertEquals(List.of("java.util.Arrays.equals"), names("byAHelper"));
        assertEquals(List.of("java.util.Arrays.equals"), names("byAnotherClass"));
        assertEquals(List.of("java.util.Arrays.equals"), names("byALambda"));
        assertEquals(List.of("java.util.Arrays.equals"), names("byAReference"));
        assertEquals(List.of("java.util.Arrays.equals"), names("byItself"));
        assertEquals(List.of("java.util.AbstractList.equals"), names("byInheritance"));
        assertEquals(List.of("java.lang.runtime.ObjectMethods.equals"), names("byARecord"));
    }

    @Test
    void a_comparison_with_a_constant_is_told_from_one_of_two_values() {
        assertEquals(List.of(true), constants("withAConstant"));
        assertEquals(List.of(true), constants("ofAConstant"));
        assertEquals(List.of(true), constants("ofANamedConstant"));
        assertEquals(List.of(false), constants("ofTwoValues"));
        assertEquals(List.of(false), constants("ofValuesMadeWithAConstant"));
        assertEquals(List.of(false), constants("ofOneThatMayBeAConstant"));
    }

    private static List<CalledMethod> comparisons(String method) {
        return CalledMethods.by(Samples.class, method).stream()
                .filter(call -> EQUALS.contains(call.name()))
                .toList();
    }

    private static List<String> names(String method) {
        return comparisons(method).stream()
                .map(call -> call.owner() + "." + call.name())
                .distinct()
                .collect(Collectors.toList());
    }

    private static List<Boolean> constants(String method) {
        return comparisons(method).stream().map(CalledMethod::hasConstant).toList();
    }

    @SuppressWarnings("unused") // nobody calls these: their class file is read
    private static final class Samples {

        private static final String NAME = "PBKDF2";

        static boolean atOnce(byte[] a, byte[] b) {
            return Arrays.equals(a, b);
        }

        static boolean constantTime(byte[] a, byte[] b) {
            return MessageDigest.isEqual(a, b);
        }

        static boolean byHand(byte[] a, byte[] b) {
            int difference = a.length ^ b.length;
            for (int i = 0; i < Math.min(a.length, b.length); i++) {
                difference |= a[i] ^ b[i];
            }
            return difference == 0;
        }

        static boolean byAHelper(byte[] a, byte[] b) {
            return a != null && atOnce(a, b);
        }

        static boolean byAnotherClass(byte[] a, byte[] b) {
            return new Other(a).isThatOf(b);
        }

        static boolean byALambda(byte[] a, byte[] b) {
            BiPredicate<byte[], byte[]> same = (one, other) -> Arrays.equals(one, other);
            return same.test(a, b);
        }

        static boolean byAReference(byte[] a, byte[] b) {
            BiPredicate<byte[], byte[]> same = Arrays::equals;
            return same.test(a, b);
        }

        static boolean byItself(byte[] a, byte[] b, int depth) {
            return depth == 0 ? Arrays.equals(a, b) : byItself(a, b, depth - 1);
        }

        static boolean byInheritance(Numbers a, Numbers b) {
            return a.equals(b);
        }

        static boolean byARecord(String a, String b) {
            return new Hash(a).equals(new Hash(b));
        }

        static boolean withAConstant(String a) {
            return a.strip().equals("");
        }

        static boolean ofAConstant(Other other) {
            return "PBKDF2".equals(other.name());
        }

        static boolean ofANamedConstant(String a) {
            return NAME.equals(a.trim());
        }

        static boolean ofTwoValues(String a, String b) {
            return a.equals(b);
        }

        static boolean ofValuesMadeWithAConstant(byte[] a, byte[] b) {
            return String.format("%s", a).equals(b + "x");
        }

        static boolean ofOneThatMayBeAConstant(String a, String b) {
            return (a == null ? b : "none").equals(a);
        }
    }

    private record Hash(String hex) {}

    private abstract static class Numbers extends java.util.AbstractList<Integer> {}

    private static final class Other {

        private final byte[] bytes;

        Other(byte[] bytes) {
            this.bytes = bytes;
        }

        String name() {
            return String.valueOf(bytes.length);
        }

        boolean isThatOf(byte[] others) {
            return Arrays.equals(bytes, others);
        }
    }
}
