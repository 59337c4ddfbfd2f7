package socketlabs.instructor.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** All that was measured: of each quantity, a value for each round. */
final class Figures {

    /** What was measured. */
    enum Table {
        DOWNLOAD,
        SMALL_FILES,
        SMALL_FILES_WITHOUT_LOG,
        CACHE,
        UPLOAD,
        IDLE
    }

    /** One quantity of one program. */
    record Key(Table table, String program, String unit) {}

    private final Map<Key, List<Double>> values = new LinkedHashMap<>();

    void add(Table table, String program, String unit, double value) {
        values.computeIfAbsent(new Key(table, program, unit), key -> new ArrayList<>())
                .add(value);
    }

    /** The programs of which there is this quantity, in the order in which they were measured. */
    List<String> programs(Table table, String unit) {
        return values.keySet().stream()
                .filter(key -> key.table() == table && key.unit().equals(unit))
                .map(Key::program)
                .toList();
    }

    /** The first one in this table whose name begins so. */
    Optional<String> program(Table table, String unit, String beginning) {
        return programs(table, unit).stream()
                .filter(name -> name.startsWith(beginning))
                .findFirst();
    }

    OptionalDouble median(Table table, String program, String unit) {
        return median(rounds(table, program, unit));
    }

    /** The median over the rounds of the ratio of one program to another: what slows down both does not change it. */
    OptionalDouble ratio(Table table, String program, String other, String unit) {
        List<Double> above = rounds(table, program, unit);
        List<Double> below = rounds(table, other, unit);
        return median(IntStream.range(0, Math.min(above.size(), below.size()))
                .mapToObj(i -> above.get(i) / below.get(i))
                .toList());
    }

    /** The lowest and the highest of the rounds. */
    double[] range(Table table, String program, String unit) {
        double[] sorted = sorted(rounds(table, program, unit));
        return new double[] {sorted[0], sorted[sorted.length - 1]};
    }

    private List<Double> rounds(Table table, String program, String unit) {
        return values.getOrDefault(new Key(table, program, unit), List.of());
    }

    private static OptionalDouble median(List<Double> rounds) {
        if (rounds.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] sorted = sorted(rounds);
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }

    private static double[] sorted(List<Double> rounds) {
        double[] sorted = rounds.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Everything, a line for each value, with a line of titles. */
    String toCsv() {
        StringBuilder csv = new StringBuilder("table,program,unit,round,value\n");
        values.forEach((key, rounds) -> {
            for (int i = 0; i < rounds.size(); i++) {
                csv.append(String.format(
                        Locale.ROOT,
                        "%s,\"%s\",%s,%d,%.6f%n",
                        key.table().name().toLowerCase(Locale.ROOT),
                        key.program(),
                        key.unit(),
                        i + 1,
                        rounds.get(i)));
            }
        });
        return csv.toString();
    }
}
