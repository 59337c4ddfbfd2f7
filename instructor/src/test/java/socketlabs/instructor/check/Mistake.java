package socketlabs.instructor.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import socketlabs.instructor.course.Lab;
import socketlabs.instructor.course.MarkedSource;
import socketlabs.instructor.course.Piece.Region;
import socketlabs.instructor.course.StepNumber;

/**
 * A wrong solution that people really write.
 *
 * @param name the lab and the file, {@code lab1-echo/1.2-one-read-is-one-message.java}
 * @param title what is wrong, in a sentence
 * @param fails the step whose tests must fail
 * @param says words that its messages must contain
 * @param because what it leads to and where it was seen; may be empty
 * @param imports import declarations that the code needs besides those of the reference
 * @param replacements the code
 */
record Mistake(
        String name,
        String title,
        StepNumber fails,
        List<String> says,
        String because,
        List<String> imports,
        List<Replacement> replacements) {

    /**
     * Code that takes the place of a region.
     *
     * @param region the place of the region, and the step or the number among those of the same place where that is
     *     not enough: {@code EchoServer.echo}, {@code EchoServer 1.3}, {@code EchoServer #2}
     */
    record Replacement(String region, List<String> code) {}

    /** The reference with this mistake in it. */
    Variant in(Lab lab) throws TrialException {
        Map<MarkedSource, Map<Region, List<String>>> code = new HashMap<>();
        for (Replacement replacement : replacements) {
            PlacedRegion placed = RegionName.parse(replacement.region()).find(lab);
            code.computeIfAbsent(placed.source(), source -> new HashMap<>()).put(placed.region(), replacement.code());
        }
        Variant wrong = Variant.of(
                name,
                lab,
                (source, region) -> code.getOrDefault(source, Map.of()).getOrDefault(region, region.solution()));
        Map<String, String> withImports = new HashMap<>(wrong.sources());
        withImports.replaceAll((path, text) -> withImports(text));
        return new Variant(name, lab, withImports);
    }

    /**
     * The first step that has a region of this mistake. The tests of the steps before it cannot notice it: as the
     * staircase shows, they pass also with stubs in place of those regions.
     */
    StepNumber first(Lab lab) throws TrialException {
        StepNumber first = fails;
        for (Replacement replacement : replacements) {
            StepNumber step =
                    RegionName.parse(replacement.region()).find(lab).region().step();
            first = step.compareTo(first) < 0 ? step : first;
        }
        return first;
    }

    /** Adds the imports to the line of the package, so that messages name the lines that the author would see. */
    private String withImports(String source) {
        return source.replaceFirst("(?m)^package [^;]*;", "$0" + String.join("", imports));
    }

    /** Whether the messages of a failing test say {@code words}, whatever their case and white space. */
    static boolean says(Scorecard.TestScore test, String words) {
        return fold(test.message() + " " + test.hint()).contains(fold(words));
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    /** The words that no failing test of {@code step} says. */
    List<String> unsaid(Scorecard.StepScore step) {
        List<String> unsaid = new ArrayList<>(says);
        unsaid.removeIf(words -> step.failed().stream().anyMatch(test -> says(test, words)));
        return unsaid;
    }
}
