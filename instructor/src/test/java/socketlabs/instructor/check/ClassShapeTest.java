package socketlabs.instructor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassShapeTest {
    private static final String BEGIN = "class A { static final int LIMIT = 7; int a() { return 1; } ";

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { static final int LIMIT = 7; int a() { return 2; } }",
                BEGIN + "private int b; private int b() { return b; } }",
                BEGIN + "static { Runnable r = () -> System.exit(0); } }"
            })
    void whatOnlyTheClassItselfNamesIsNoPartOfItsShape(String source) throws Exception {
        assertEquals(shape(BEGIN + "}"), shape(source));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { static final int LIMIT = 8; int a() { return 1; } }",
                "class A { static final int LIMIT = 7; long a() { return 1; } }",
                "class A { static final int LIMIT = 7; private int a() { return 1; } }",
                "class A { static final int LIMIT = 7; int a() throws Exception { return 1; } }",
                "class A extends Thread { static final int LIMIT = 7; int a() { return 1; } }",
                BEGIN + "void b() {} }",
                BEGIN + "A(int a) {} }"
            })
    void whatOthersCanNameIs(String source) throws Exception {
        assertNotEquals(shape(BEGIN + "}"), shape(source));
    }

    private ClassShape shape(String source) throws Exception {
        Path folder = Files.createTempDirectory(temp, "classes");
        Compilation.compile(Map.of("A.java", source), folder, List.of());
        return ClassShape.of(Files.readAllBytes(folder.resolve("A.class")));
    }
}
