package socketlabs.instructor.course;

import java.nio.file.Path;
import java.util.List;

/**
 * A lab: a module of the course whose folder is named as {@code lab3-file-transfer} is.
 *
 * @param folder the folder of the module
 * @param steps in the order of their numbers
 * @param sources the Java sources of the lab's main code, in the order of their names
 */
public record Lab(int number, Path folder, List<Step> steps, List<MarkedSource> sources) {

    public String name() {
        return folder.getFileName().toString();
    }

    public Path mainFolder() {
        return mainFolder(folder);
    }

    public Path testFolder() {
        return testFolder(folder);
    }

    static Path mainFolder(Path lab) {
        return lab.resolve("src").resolve("main");
    }

    static Path testFolder(Path lab) {
        return lab.resolve("src").resolve("test");
    }

    @Override
    public String toString() {
        return name();
    }
}
