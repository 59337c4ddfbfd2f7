package socketlabs.instructor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the figures were measured on, as a paragraph. Linux only. */
final class Machine {

    private Machine() {}

    static String describe(List<Jdk> jdks, Path folder) throws IOException, InterruptedException {
        return String.format(
                Locale.ROOT,
                "Measured on %s: %d cores (%s), Linux %s, files on %s; %s; %s. Load at the beginning: %s.",
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                valueIn(Path.of("/proc/cpuinfo"), "model name"),
                System.getProperty("os.version").replaceFirst("-.*", ""),
                Files.getFileStore(folder).type(),
                versions(jdks),
                packages(),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    private static String versions(List<Jdk> jdks) throws IOException {
        StringBuilder versions = new StringBuilder();
        for (Jdk jdk : jdks) {
            versions.append(versions.isEmpty() ? "JDK " : " and ").append(jdk.version());
        }
        return versions.toString();
    }

    /** The versions of Debian's packages, where there are such. */
    private static String packages() throws IOException, InterruptedException {
        try {
            Process dpkg = new ProcessBuilder("dpkg-query", "-W", "-f", "${Package} ${Version}\n", "nginx", "vsftpd")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(dpkg.getInputStream().readAllBytes());
            dpkg.waitFor();
            return text.lines().collect(Collectors.joining(" and "));
        } catch (IOException e) {
            return "no Debian packages";
        }
    }

    private static String valueIn(Path file, String key) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }
}
