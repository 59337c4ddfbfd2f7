package socketlabs.instructor.check;

import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import socketlabs.instructor.course.Course;
import socketlabs.instructor.course.Lab;
import socketlabs.instructor.course.Problems;
import socketlabs.instructor.course.SourceText;

/** The links into handouts that the tests of a lab tell students, in the texts of their hints. */
final class HintLinks {
    private static final Pattern LINK = Pattern.compile("[\\w./-]*README\\.md#[\\w-]+");

    private final Course course;
    private final Lab lab;

    HintLinks(Course course, Lab lab) {
        this.course = course;
        this.lab = lab;
    }

    /** Those that lead nowhere, with file and line. */
    List<String> broken() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path file : LabFiles.javaIn(lab.testFolder())) {
            SourceText source = SourceText.read(course.root(), file, new Problems());
            for (Text text : Texts.in(JavaTree.parse(source))) {
                for (MatchResult link : LINK.matcher(text.value()).results().toList()) {
                    problem(link.group())
                            .ifPresent(problem ->
                                    broken.add(source.name() + ":" + text.line() + ": " + link.group() + problem));
                }
            }
        }
        return broken;
    }

    /** A hint names the handout as seen from the course or from the lab. */
    private Optional<String> problem(String link) throws IOException {
        Links links = new Links(course.root());
        Optional<String> fromCourse = links.follow(course.root().resolve("pom.xml"), link);
        return fromCourse.isEmpty() ? fromCourse : links.follow(lab.folder().resolve("pom.xml"), link);
    }

    private record Text(String value, int line) {}

    /** Collects the string literals of a source. */
    private static final class Texts extends TreeScanner<Void, Void> {
        private final JavaTree tree;
        private final List<Text> found = new ArrayList<>();

        private Texts(JavaTree tree) {
            this.tree = tree;
        }

        static List<Text> in(JavaTree tree) {
            Texts texts = new Texts(tree);
            texts.scan(tree.unit(), null);
            return texts.found;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void unused) {
            if (literal.getValue() instanceof String value) {
                found.add(new Text(value, tree.lineOf(literal)));
            }
            return null;
        }
    }
}
