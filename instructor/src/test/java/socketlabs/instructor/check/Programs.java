package socketlabs.instructor.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import socketlabs.instructor.course.Lab;

/** The programs of a variant of a lab, as its pom starts them. */
final class Programs {
    private final Lab lab;
    private final Path classes;

    private Programs(Lab lab, Path classes) {
        this.lab = lab;
        this.classes = classes;
    }

    /** Compiles a variant into a new folder {@code classes}. */
    static Programs compile(Variant variant, Path classes) throws IOException, TrialException {
        Compilation.compile(variant.sources(), classes, ClassPath.entries());
        return new Programs(variant.lab(), classes);
    }

    /** The same programs, in a jar, where no class takes a descriptor to be loaded. */
    Programs inAJar() {
        Path jar = classes.resolveSibling(lab.name() + ".jar");
        int status = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        if (status != 0) {
            throw new IllegalStateException("jar ended with status " + status);
        }
        return new Programs(lab, jar);
    }

    /** The command that starts what the pom calls {@code execution}, such as {@code server}. */
    List<String> command(String execution, List<String> arguments) throws IOException {
        List<Path> classPath = new ArrayList<>(List.of(classes, lab.mainFolder().resolve("resources")));
        classPath.addAll(ClassPath.entries());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Compilation.joined(classPath),
                mainClass(execution)));
        command.addAll(arguments);
        return command;
    }

    private String mainClass(String execution) throws IOException {
        String pom = Files.readString(lab.folder().resolve("pom.xml"));
        Matcher main = Pattern.compile("<id>" + Pattern.quote(execution)
                        + "</id>\\s*<configuration>\\s*<mainClass>([^<]+)</mainClass>")
                .matcher(pom);
        if (!main.find()) {
            throw new IllegalStateException("the pom of " + lab + " runs no " + execution);
        }
        return main.group(1);
    }
}
