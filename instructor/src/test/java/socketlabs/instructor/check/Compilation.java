package socketlabs.instructor.check;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles in this process what Maven would compile in the course. */
final class Compilation {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private Compilation() {}

    /**
     * Compiles sources in memory.
     *
     * @param sources the texts by their paths from the source root
     * @param classes the folder for the classes; is made
     * @param classPath where to find classes besides
     */
    static void compile(Map<String, String> sources, Path classes, List<Path> classPath)
            throws IOException, TrialException {
        Files.createDirectories(classes);
        List<String> options =
                List.of("--release", "17", "-g", "-proc:none", "-d", classes.toString(), "-cp", joined(classPath));
        List<JavaText> units = sources.entrySet().stream()
                .map(source -> new JavaText(source.getKey(), source.getValue()))
                .toList();
        compile(units, options);
    }

    private static void compile(List<? extends JavaFileObject> units, List<String> options)
            throws IOException, TrialException {
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            if (!COMPILER.getTask(messages, files, null, options, null, units).call()) {
                throw new TrialException("does not compile:\n" + messages);
            }
        }
    }

    static String joined(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
