package socketlabs.instructor.check;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.tools.ToolProvider;
import socketlabs.instructor.course.SourceText;

/** A parsed Java source. */
record JavaTree(SourceText source, CompilationUnitTree unit, SourcePositions positions) {

    static JavaTree parse(SourceText source) {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostic -> {}, null, null, List.of(new JavaText(source.name(), source.text())));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            return new JavaTree(source, unit, Trees.instance(task).getSourcePositions());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line in which {@code tree} begins; the first line is 1. */
    int lineOf(Tree tree) {
        return source.lineAt((int) positions.getStartPosition(unit, tree));
    }

    /** Whether the line with this number lies in {@code tree}, from its first to its last. */
    boolean holdsLine(Tree tree, int line) {
        return lineOf(tree) <= line && line <= source.lineAt((int) positions.getEndPosition(unit, tree));
    }
}
