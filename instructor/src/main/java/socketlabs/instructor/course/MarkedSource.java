package socketlabs.instructor.course;

import java.util.List;
import java.util.function.Function;
import socketlabs.instructor.course.Piece.Given;
import socketlabs.instructor.course.Piece.Region;

/**
 * A Java source of a lab, cut at its markers.
 *
 * @param source the source with its markers
 * @param pieces what it is made of, in order
 */
public record MarkedSource(SourceText source, List<Piece> pieces) {

    static MarkedSource parse(SourceText source, Problems problems) {
        return new MarkedSource(source, new MarkerParser(source, problems).parse());
    }

    public List<Region> regions() {
        return pieces.stream()
                .filter(Region.class::isInstance)
                .map(Region.class::cast)
                .toList();
    }

    /**
     * The lines of the source without markers, with what {@code replacement} gives for each region in its place. What
     * stands outside the regions is unchanged but for blank lines that meet an edge of a region.
     */
    public List<String> with(Function<Region, List<String>> replacement) {
        Lines lines = new Lines();
        for (Piece piece : pieces) {
            if (piece instanceof Given given) {
                lines.addAll(given.lines());
            } else if (piece instanceof Region region) {
                lines.cut();
                lines.addAll(replacement.apply(region));
                lines.cut();
            }
        }
        return lines.toList();
    }
}
