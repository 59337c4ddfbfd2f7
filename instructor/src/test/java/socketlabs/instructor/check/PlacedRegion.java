package socketlabs.instructor.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import socketlabs.instructor.course.Lab;
import socketlabs.instructor.course.MarkedSource;
import socketlabs.instructor.course.Piece.Region;

/**
 * A region and where it stands.
 *
 * @param source the file
 * @param place the class, and the method if it stands in one: {@code EchoServer.echo}; a constructor is named as its
 *     class is, {@code EchoServer.EchoServer}
 */
record PlacedRegion(MarkedSource source, Region region, String place) {

    /** Finding them takes a compiler, and hundreds of mistakes ask for them. */
    private static final Map<MarkedSource, List<PlacedRegion>> KNOWN =
            Collections.synchronizedMap(new IdentityHashMap<>());

    /** All regions of a lab. */
    static List<PlacedRegion> in(Lab lab) {
        return lab.sources().stream().flatMap(source -> in(source).stream()).toList();
    }

    static List<PlacedRegion> in(MarkedSource source) {
        return KNOWN.computeIfAbsent(source, PlacedRegion::find);
    }

    private static List<PlacedRegion> find(MarkedSource source) {
        if (source.regions().isEmpty()) {
            return List.of();
        }
        JavaTree tree = JavaTree.parse(source.source());
        return source.regions().stream()
                .map(region -> new PlacedRegion(source, region, PlaceOfLine.find(tree, region.line())))
                .toList();
    }

    @Override
    public String toString() {
        return place + " " + region.step() + " (" + source.source().name() + ":" + region.line() + ")";
    }

    /** Collects the names of the classes and the method around a line, from the outside in. */
    private static final class PlaceOfLine extends TreeScanner<Void, Void> {
        private final JavaTree tree;
        private final int line;
        private final StringJoiner names = new StringJoiner(".");

        private PlaceOfLine(JavaTree tree, int line) {
            this.tree = tree;
            this.line = line;
        }

        /** A line outside of every class, such as one with an import, belongs to the first class of the file. */
        static String find(JavaTree tree, int line) {
            PlaceOfLine place = new PlaceOfLine(tree, line);
            place.scan(tree.unit(), null);
            return place.names.length() > 0 ? place.names.toString() : firstClass(tree);
        }

        private static String firstClass(JavaTree tree) {
            return ((ClassTree) tree.unit().getTypeDecls().get(0))
                    .getSimpleName()
                    .toString();
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            if (!tree.holdsLine(type, line)) {
                return null;
            }
            // An anonymous class has no name; what stands in it belongs to the method around it.
            if (!type.getSimpleName().isEmpty()) {
                names.add(type.getSimpleName());
            }
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            if (!tree.holdsLine(method, line)) {
                return null;
            }
            boolean constructor = method.getName().contentEquals("<init>");
            names.add(constructor ? lastName() : method.getName());
            return super.visitMethod(method, null);
        }

        private String lastName() {
            return names.toString().substring(names.toString().lastIndexOf('.') + 1);
        }
    }
}
