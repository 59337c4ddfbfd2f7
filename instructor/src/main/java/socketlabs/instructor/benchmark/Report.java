package socketlabs.instructor.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import socketlabs.instructor.benchmark.Figures.Table;

/** The figures as tables in Markdown. */
final class Report {

    private final Plan plan;
    private final Figures figures;
    private final List<String> lines = new ArrayList<>();

    Report(Plan plan, Figures figures) {
        this.plan = plan;
        this.figures = figures;
    }

    String text() {
        goals();
        comparison("GET of " + plan.largeName(), Table.DOWNLOAD, Benchmark.SPEED, Benchmark.CPU_PER_GIB, "CPU s a GiB");
        comparison(
                "GET of 1 KiB on 16 connections",
                Table.SMALL_FILES,
                Benchmark.RATE,
                Benchmark.CPU_PER_REPLY,
                "CPU µs a reply");
        comparison(
                "GET of 1 KiB on 16 connections, no server writes a log",
                Table.SMALL_FILES_WITHOUT_LOG,
                Benchmark.RATE,
                Benchmark.CPU_PER_REPLY,
                "CPU µs a reply");
        cache();
        upload();
        idle();
        return String.join("\n", lines) + "\n";
    }

    private void goals() {
        lines.addAll(List.of("| goal | seen | reached |", "| --- | --- | --- |"));
        goal("GET of " + plan.largeName() + " at least as fast as nginx", Table.DOWNLOAD, Benchmark.SPEED, "nginx", 1);
        goal("GET of " + plan.largeName() + " within 10 % of vsftpd", Table.DOWNLOAD, Benchmark.SPEED, "vsftpd", 0.9);
        goal("as many 1 KiB files a second as jwebserver", Table.SMALL_FILES, Benchmark.RATE, "jwebserver", 1);
        goal("aim: as many 1 KiB files a second as nginx", Table.SMALL_FILES, Benchmark.RATE, "nginx", 1);
        uploadRatio()
                .ifPresent(ratio -> goalRow(
                        "PUT of " + plan.largeName() + " at 80 % of the slower of SHA-256 in memory and a synced write",
                        ratio,
                        0.8));
        lines.add("");
    }

    private void goal(String goal, Table table, String unit, String other, double least) {
        Optional<String> lab5 = figures.program(table, unit, "lab 5");
        Optional<String> peer = figures.program(table, unit, other);
        if (lab5.isPresent() && peer.isPresent()) {
            figures.ratio(table, lab5.get(), peer.get(), unit).ifPresent(ratio -> goalRow(goal, ratio, least));
        }
    }

    private void goalRow(String goal, double ratio, double least) {
        row(goal, two(ratio) + " times", ratio >= least ? "yes" : "no");
    }

    /** A row for each server, and beside it how it compares with the first one. */
    private void comparison(String title, Table table, String unit, String cost, String costTitle) {
        List<String> programs = figures.programs(table, unit);
        if (programs.isEmpty()) {
            return;
        }
        String first = programs.get(0);
        title(title);
        row("server", unit, "from … to", "times " + first, costTitle);
        row("---", "---:", "---:", "---:", "---:");
        for (String program : programs) {
            row(
                    program,
                    whole(figures.median(table, program, unit)),
                    range(table, program, unit),
                    two(figures.ratio(table, program, first, unit).orElseThrow()),
                    two(figures.median(table, program, cost).orElseThrow()));
        }
        lines.add("");
    }

    private void cache() {
        title("The cache: GET on 16 connections, no log");
        row("file", "replies/s without", "with", "times", "CPU µs a reply without", "with");
        row("---", "---:", "---:", "---:", "---:", "---:");
        for (int size : Benchmark.CACHE_SIZES) {
            String on = Benchmark.cached(size, true);
            String off = Benchmark.cached(size, false);
            row(
                    on.split(",")[0],
                    whole(figures.median(Table.CACHE, off, Benchmark.RATE)),
                    whole(figures.median(Table.CACHE, on, Benchmark.RATE)),
                    two(figures.ratio(Table.CACHE, on, off, Benchmark.RATE).orElseThrow()),
                    one(figures.median(Table.CACHE, off, Benchmark.CPU_PER_REPLY)),
                    one(figures.median(Table.CACHE, on, Benchmark.CPU_PER_REPLY)));
        }
        lines.add("");
    }

    private void upload() {
        title("PUT of " + plan.largeName());
        row("what", "seconds", "from … to", "MiB/s");
        row("---", "---:", "---:", "---:");
        for (String program : figures.programs(Table.UPLOAD, Benchmark.SECONDS)) {
            double median =
                    figures.median(Table.UPLOAD, program, Benchmark.SECONDS).orElseThrow();
            double[] range = figures.range(Table.UPLOAD, program, Benchmark.SECONDS);
            row(
                    program,
                    two(median),
                    two(range[0]) + " … " + two(range[1]),
                    whole(OptionalDouble.of(plan.largeSize() / median / (1 << 20))));
        }
        lines.add("");
    }

    /** How fast lab 5's PUT is, beside the slower of the two things that it cannot do without. */
    private OptionalDouble uploadRatio() {
        Optional<String> lab5 = figures.program(Table.UPLOAD, Benchmark.SECONDS, "lab 5");
        if (lab5.isEmpty()) {
            return OptionalDouble.empty();
        }
        double put = figures.median(Table.UPLOAD, lab5.get(), Benchmark.SECONDS).orElseThrow();
        double digest = figures.median(Table.UPLOAD, Benchmark.SHA_256, Benchmark.SECONDS)
                .orElseThrow();
        double write = figures.median(Table.UPLOAD, Benchmark.SYNCED_WRITE, Benchmark.SECONDS)
                .orElseThrow();
        return OptionalDouble.of(Math.max(digest, write) / put);
    }

    private void idle() {
        List<String> programs = figures.programs(Table.IDLE, Benchmark.MEMORY);
        if (programs.isEmpty()) {
            return;
        }
        title("Idle clients");
        row("lab 5 with", "resident memory, MiB", "TIME of one more client, µs");
        row("---", "---:", "---:");
        for (String program : programs) {
            row(
                    program,
                    whole(figures.median(Table.IDLE, program, Benchmark.MEMORY)),
                    whole(figures.median(Table.IDLE, program, Benchmark.WAIT)));
        }
        lines.add("");
    }

    private void title(String title) {
        lines.addAll(List.of("### " + title, ""));
    }

    private void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    private String range(Table table, String program, String unit) {
        double[] range = figures.range(table, program, unit);
        return whole(OptionalDouble.of(range[0])) + " … " + whole(OptionalDouble.of(range[1]));
    }

    private static String whole(OptionalDouble value) {
        return String.format(Locale.ROOT, "%.0f", value.orElseThrow());
    }

    private static String one(OptionalDouble value) {
        return String.format(Locale.ROOT, "%.1f", value.orElseThrow());
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
