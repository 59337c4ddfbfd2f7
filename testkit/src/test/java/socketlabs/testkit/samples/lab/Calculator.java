package socketlabs.testkit.samples.lab;

/** A student's solution: the sum is right, the difference is not always, and there is no product yet. */
final class Calculator {

    private Calculator() {}

    static int sum(int a, int b) {
        return a + b;
    }

    static int difference(int a, int b) {
        return Math.abs(a - b);
    }

    static int product(int a, int b) {
        throw new UnsupportedOperationException("Step 9.4: multiply");
    }

    static int[] table() {
        throw new IllegalStateException("no <table> & no chair");
    }
}
