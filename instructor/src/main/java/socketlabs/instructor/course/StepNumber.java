package socketlabs.instructor.course;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a step as people write it, {@code 1.2}: the second step of the first lab. Ordered as numbers: 1.9, 1.10, 2.1. */
public record StepNumber(int lab, int step) implements Comparable<StepNumber> {
    /** Comes before the number of every step. */
    public static final StepNumber NONE = new StepNumber(0, 0);

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,3})\\.([1-9]\\d{0,3})");
    private static final Comparator<StepNumber> ORDER =
            Comparator.comparingInt(StepNumber::lab).thenComparingInt(StepNumber::step);

    /** The number that {@code text} is, or nothing if it is not of the form {@code 1.2}. */
    public static Optional<StepNumber> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new StepNumber(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(StepNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return lab + "." + step;
    }
}
