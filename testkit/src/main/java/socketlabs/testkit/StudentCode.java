package socketlabs.testkit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the student's code from the tests, the testkit and the JDK, by the names in a stack trace. */
final class StudentCode {

    private final String packagePrefix;

    /** Where only classes of the tests stand. */
    private final Optional<Path> testFolder;

    /** Whether a class of the package is one of the tests; to look for its file each time would take too long. */
    private final Map<String, Boolean> ofTests = new ConcurrentHashMap<>();

    /**
     * The student's code is what stands in the package of the tests, or below it, and is neither a test nor a helper of
     * one: these stand in a folder of their own, as Maven has it.
     */
    StudentCode(Class<?> testClass) {
        this(testClass.getPackageName(), folderOfTestsAlone(testClass));
    }

    StudentCode(String testPackage, Optional<Path> testFolder) {
        this.packagePrefix = testPackage + ".";
        this.testFolder = testFolder;
    }

    boolean owns(StackTraceElement frame) {
        return frame.getClassName().startsWith(packagePrefix)
                && !ofTests.computeIfAbsent(topLevelName(frame), this::isOfTests);
    }

    private boolean isOfTests(String className) {
        String file = className.replace('.', '/') + ".class";
        return className.endsWith("Test")
                || testFolder
                        .filter(folder -> Files.exists(folder.resolve(file)))
                        .isPresent();
    }

    /** None if the package stands in one folder only: then tests and code stand there together. */
    private static Optional<Path> folderOfTestsAlone(Class<?> testClass) {
        CodeSource source = testClass.getProtectionDomain().getCodeSource();
        String packageFolder = testClass.getPackageName().replace('.', '/');
        try {
            int folders = Collections.list(testClass.getClassLoader().getResources(packageFolder))
                    .size();
            return source == null || folders < 2 ? Optional.empty() : folder(source.getLocation());
        } catch (IOException e) {
            return Optional.empty(); // the names tell then
        }
    }

    private static Optional<Path> folder(URL location) {
        try {
            return Optional.of(Path.of(location.toURI())).filter(Files::isDirectory);
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The beginning of the names of all its classes. */
    String packagePrefix() {
        return packagePrefix;
    }

    /** The innermost place in the student's code: where a thread is, or where an exception came from. */
    Optional<StackTraceElement> innermost(StackTraceElement[] stack) {
        return Arrays.stream(stack).filter(this::owns).findFirst();
    }

    /** Such as {@code EchoServer.echo (EchoServer.java:41)}. */
    static String place(StackTraceElement frame) {
        String className = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
        return className + "." + method(frame) + " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
    }

    /** The compiler calls the body of a lambda {@code lambda$start$0}: it stands in {@code start}. */
    private static String method(StackTraceElement frame) {
        String name = frame.getMethodName();
        return name.startsWith("lambda$") ? name.split("\\$")[1] : name;
    }

    private static String topLevelName(StackTraceElement frame) {
        return frame.getClassName().split("\\$", 2)[0];
    }
}
