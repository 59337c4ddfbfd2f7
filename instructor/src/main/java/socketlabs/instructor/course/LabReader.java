package socketlabs.instructor.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a lab from its sources, and notes what is wrong with its steps and markers. */
final class LabReader {
    private final Path root;
    private final Problems problems;

    LabReader(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    Lab read(int number, Path folder) throws IOException {
        List<Step> steps = steps(number, folder);
        List<MarkedSource> sources = new ArrayList<>();
        for (SourceText source : javaSources(Lab.mainFolder(folder))) {
            sources.add(MarkedSource.parse(source, problems));
        }
        Lab lab = new Lab(number, folder, steps, List.copyOf(sources));
        lab.sources().forEach(source -> checkSteps(lab, source));
        return lab;
    }

    private List<Step> steps(int number, Path folder) throws IOException {
        StepReader reader = new StepReader(number, problems);
        Map<StepNumber, Step> steps = new TreeMap<>();
        for (SourceText source : javaSources(Lab.testFolder(folder))) {
            for (Step step : reader.read(source)) {
                Step other = steps.putIfAbsent(step.number(), step);
                if (other != null) {
                    problems.add(step.file(), step.line(), "step " + step.number() + " is that of " + other.file());
                }
            }
        }
        return List.copyOf(steps.values());
    }

    private void checkSteps(Lab lab, MarkedSource source) {
        for (Piece.Region region : source.regions()) {
            if (lab.steps().stream().noneMatch(step -> step.number().equals(region.step()))) {
                problems.add(
                        source.source().name(),
                        region.line(),
                        "no test of " + lab + " has @Step(number = \"" + region.step() + "\", …)");
            }
        }
    }

    private List<SourceText> javaSources(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<SourceText> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(LabReader::isJava)::iterator) {
                sources.add(SourceText.read(root, file, problems));
            }
        }
        sources.sort(Comparator.comparing(SourceText::name));
        return sources;
    }

    private static boolean isJava(Path file) {
        return file.getFileName().toString().endsWith(".java") && Files.isRegularFile(file);
    }
}
