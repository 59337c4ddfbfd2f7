package socketlabs.instructor.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import socketlabs.instructor.course.Lab;
import socketlabs.instructor.course.MarkedSource;
import socketlabs.instructor.course.Piece.Region;
import socketlabs.instructor.course.StepNumber;

/**
 * A solution of a lab, whole or in part, right or wrong.
 *
 * @param name such as {@code the starter}
 * @param sources the main sources; a key is a path from the source root, such as {@code socketlabs/echo/EchoServer.java}
 */
record Variant(String name, Lab lab, Map<String, String> sources) {

    Variant {
        sources = Map.copyOf(sources);
    }

    /** The lab with the steps up to {@code last} solved as the reference does, and the rest stubs. */
    static Variant solvedUpTo(StepNumber last, Lab lab) {
        return of("solved up to " + last, lab, (source, region) -> {
            boolean solved = region.step().compareTo(last) <= 0;
            return solved ? region.solution() : region.stub();
        });
    }

    static Variant starter(Lab lab) {
        return of("the starter", lab, (source, region) -> region.stub());
    }

    static Variant reference(Lab lab) {
        return of("the reference", lab, (source, region) -> region.solution());
    }

    /** The lab with what {@code choice} gives in place of each region. */
    static Variant of(String name, Lab lab, BiFunction<MarkedSource, Region, List<String>> choice) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (MarkedSource source : lab.sources()) {
            List<String> lines = source.with(region -> choice.apply(source, region));
            sources.put(pathInRoot(lab, source), String.join("", lines));
        }
        return new Variant(name, lab, sources);
    }

    /** The lab with other files: those of the same path are replaced, the rest are added. */
    Variant with(String newName, Map<String, String> files) {
        Map<String, String> all = new LinkedHashMap<>(sources);
        all.putAll(files);
        return new Variant(newName, lab, all);
    }

    /** The sources that are not as in {@code other}. */
    Map<String, String> changesFrom(Variant other) {
        Map<String, String> changes = new LinkedHashMap<>(sources);
        changes.entrySet().removeAll(other.sources().entrySet());
        return changes;
    }

    static String pathInRoot(Lab lab, MarkedSource source) {
        return source.source().name().substring((lab.name() + "/src/main/java/").length());
    }
}
