package socketlabs.instructor.course;

/**
 * One step of a lab, as the {@code @Step} on its test class declares it.
 *
 * @param testClass the full name of that class
 * @param file the file that the class stands in, as problems name it
 * @param line the line of the annotation in that file
 */
public record Step(StepNumber number, String title, int points, String testClass, String file, int line) {}
