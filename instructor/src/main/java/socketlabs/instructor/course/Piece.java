package socketlabs.instructor.course;

import java.util.List;

/** A part of a source that is cut at its markers. All lines have their line end. */
public sealed interface Piece {

    /** Lines that everybody gets. */
    record Given(List<String> lines) implements Piece {}

    /**
     * Lines that the students write.
     *
     * @param step the step in which they write them
     * @param line the number of the line of the BEGIN marker in the file
     * @param solution the lines between the markers
     * @param stub the lines that the starter shows instead
     */
    record Region(StepNumber step, int line, List<String> solution, List<String> stub) implements Piece {}
}
