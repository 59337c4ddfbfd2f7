package socketlabs.instructor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the figures were measured on, as a paragraph. Linux only. */
final class Machine {

    private static final Duration LOOK = Duration.ofSeconds(3);

    private static final int NOT_QUIET = 10;

    private Machine() {}

    static String describe(List<Jdk> jdks, Path folder) throws IOException, InterruptedException {
        return String.format(
                Locale.ROOT,
                "Measured on %s: %d cores (%s), Linux %s, files on %s; %s; %s. %s",
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                valueIn(Path.of("/proc/cpuinfo"), "model name"),
                System.getProperty("os.version").replaceFirst("-.*", ""),
                Files.getFileStore(folder).type(),
                versions(jdks),
                packages(),
                quiet(percentBusy()));
    }

    private static String quiet(long percent) {
        String seen = "Just before, other programs took " + percent + " % of the cores";
        return percent < NOT_QUIET ? seen + "." : "**" + seen + ": measure again when the machine is quiet.**";
    }

    /** The load that Linux tells is that of the last minute, in which this program was built: so look for a moment. */
    private static long percentBusy() throws IOException, InterruptedException {
        long[] before = ticks();
        Thread.sleep(LOOK.toMillis());
        long[] after = ticks();
        long all = 0;
        long idle = 0;
        for (int i = 0; i < after.length; i++) {
            long ticks = after[i] - before[i];
            all += ticks;
            idle += i == 3 || i == 4 ? ticks : 0; // idle, and idle while the disk is at work
        }
        return Math.round(100.0 * (all - idle) / all);
    }

    /** How long all cores together did what: see proc_stat(5). */
    private static long[] ticks() throws IOException {
        String cpu = Files.readAllLines(Path.of("/proc/stat")).get(0);
        return Stream.of(cpu.split(" +"))
                .skip(1)
                .limit(8)
                .mapToLong(Long::parseLong)
                .toArray();
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
