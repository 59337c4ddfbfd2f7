package socketlabs.instructor.benchmark;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import socketlabs.instructor.benchmark.Figures.Table;

/** Measures one thing after another; in each, the servers take turns. */
final class Benchmark {

    static final String SPEED = "MiB/s";
    static final String CPU_PER_GIB = "CPU s/GiB";
    static final String RATE = "replies/s";
    static final String CPU_PER_REPLY = "CPU us/reply";
    static final String SECONDS = "s";
    static final String MEMORY = "resident MiB";
    static final String WAIT = "us";

    static final String SHA_256 = "SHA-256 in memory";
    static final String SYNCED_WRITE = "write and sync";
    static final String NO_CLIENTS = "no clients";

    /** What the cache is tried with. */
    static final int[] CACHE_SIZES = {1024, 64 * 1024, 1024 * 1024};

    private static final String LARGE_FILE = "large.bin";
    private static final double GIB = 1L << 30;
    private static final double MIB = 1L << 20;
    private static final int SMALL = 1024;

    /** What does not count: connections are new, and a JVM has not compiled yet what is used often. */
    private static final int WARM_UP = -1;

    private final Plan plan;
    private final Workspace workspace;
    private final Servers servers;
    private final List<Jdk> jdks;
    private final Figures figures = new Figures();

    /**
     * @param jdks that lab 5's server is run with; the first one also has the jwebserver, the cache and the idle clients
     */
    Benchmark(Plan plan, Workspace workspace, Servers servers, List<Jdk> jdks) {
        this.plan = plan;
        this.workspace = workspace;
        this.servers = servers;
        this.jdks = jdks;
    }

    Figures run() throws IOException, InterruptedException {
        say("one large file, downloaded");
        download();
        say("small files");
        smallFiles(Table.SMALL_FILES, Servers.Log.ON);
        say("small files, no server writes a log");
        smallFiles(Table.SMALL_FILES_WITHOUT_LOG, Servers.Log.OFF);
        say("with and without the cache");
        cache();
        say("one large file, uploaded");
        upload();
        say("idle clients");
        idle();
        return figures;
    }

    private static void say(String what) {
        System.err.println("Measuring: " + what);
    }

    private void download() throws IOException, InterruptedException {
        workspace.writeFile(LARGE_FILE, plan.largeSize());
        List<Program> all = lab5OnEachJdk(Servers.Log.ON);
        servers.nginx(Servers.Log.ON).ifPresent(all::add);
        servers.vsftpd().ifPresent(all::add);
        servers.jwebserver(jdks.get(0), Servers.Log.ON).ifPresent(all::add);
        for (int round = WARM_UP; round < plan.rounds(); round++) {
            for (Program server : all) {
                BigDownload.Cost cost = BigDownload.get(server, LARGE_FILE, plan.largeSize());
                if (round > WARM_UP) {
                    figures.add(Table.DOWNLOAD, server.name(), SPEED, plan.largeSize() / MIB / cost.seconds());
                    figures.add(Table.DOWNLOAD, server.name(), CPU_PER_GIB, cost.cpuSeconds() * GIB / plan.largeSize());
                }
            }
        }
        workspace.endServers();
        Files.delete(workspace.served().resolve(LARGE_FILE));
    }

    private List<Program> lab5OnEachJdk(Servers.Log log) throws IOException, InterruptedException {
        List<Program> all = new ArrayList<>();
        for (Jdk jdk : jdks) {
            all.add(servers.lab5(lab5On(jdk), jdk, log));
        }
        return all;
    }

    private static String lab5On(Jdk jdk) throws IOException {
        return "lab 5, " + jdk.shortName();
    }

    private void smallFiles(Table table, Servers.Log log) throws IOException, InterruptedException {
        List<String> names = workspace.writeFiles(Plan.CONNECTIONS, SMALL);
        List<Program> all = lab5OnEachJdk(log);
        servers.nginx(log).ifPresent(all::add);
        servers.jwebserver(jdks.get(0), log).ifPresent(all::add);
        for (int round = WARM_UP; round < plan.rounds(); round++) {
            for (Program server : all) {
                ask(table, server.name(), server, names, round);
            }
        }
        workspace.endServers();
    }

    private void ask(Table table, String name, Program server, List<String> files, int round)
            throws IOException, InterruptedException {
        ManyDownloads.Rate rate = new ManyDownloads(server, files, Plan.CONNECTIONS, Plan.CLIENT_THREADS)
                .run(round == WARM_UP ? plan.warmUpSeconds() : plan.seconds());
        if (round > WARM_UP) {
            figures.add(table, name, RATE, rate.perSecond());
            figures.add(table, name, CPU_PER_REPLY, rate.serverCpuMicros());
        }
    }

    private void cache() throws IOException, InterruptedException {
        Map<Integer, List<String>> names = new TreeMap<>();
        for (int size : CACHE_SIZES) {
            names.put(size, workspace.writeFiles(Plan.CONNECTIONS, size));
        }
        Program with = servers.lab5("with", jdks.get(0), Servers.Log.OFF);
        Program without = servers.lab5("without", jdks.get(0), Servers.Log.OFF, "--cache", "0");
        for (int round = WARM_UP; round < plan.rounds(); round++) {
            for (int size : CACHE_SIZES) {
                ask(Table.CACHE, cached(size, true), with, names.get(size), round);
                ask(Table.CACHE, cached(size, false), without, names.get(size), round);
            }
        }
        workspace.endServers();
    }

    /** What the row is called. */
    static String cached(int size, boolean isOn) {
        String amount = size < MIB ? size / 1024 + " KiB" : size / (int) MIB + " MiB";
        return amount + (isOn ? ", cache" : ", no cache");
    }

    private void upload() throws IOException, InterruptedException {
        BigUpload content = new BigUpload(plan.largeSize());
        List<Program> all = lab5OnEachJdk(Servers.Log.ON);
        for (int round = WARM_UP; round < plan.rounds(); round++) {
            uploaded(SHA_256, BigUpload.sha256InMemory(jdks.get(0), plan.largeSize()), round);
            uploaded(SYNCED_WRITE, content.write(workspace.folder().resolve("written.bin")), round);
            for (Program server : all) {
                uploaded(server.name(), content.put(server, LARGE_FILE), round);
                Files.delete(workspace.served().resolve(LARGE_FILE));
            }
        }
        workspace.endServers();
    }

    private void uploaded(String what, double seconds, int round) {
        if (round > WARM_UP) {
            figures.add(Table.UPLOAD, what, SECONDS, seconds);
        }
    }

    private void idle() throws IOException, InterruptedException {
        int most = plan.idleClients() + 100;
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                && system.getMaxFileDescriptorCount() < most + 200) {
            System.err.printf(
                    "Going on without idle clients: a process may have %d files open, and %d are needed; try ulimit -n %d%n",
                    system.getMaxFileDescriptorCount(), most + 200, 2 * most);
            return;
        }
        Jdk jdk = jdks.get(0);
        String room = Integer.toString(most);
        Program server = servers.lab5(
                lab5On(jdk),
                jdk,
                Servers.Log.ON,
                "--max-clients",
                room,
                "--max-clients-per-address",
                room,
                "--idle",
                "600");
        IdleClients.Result seen = IdleClients.measure(server, plan.idleClients());
        String with = seen.clients() + " clients";
        figures.add(Table.IDLE, NO_CLIENTS, MEMORY, seen.bytesBefore() / MIB);
        figures.add(Table.IDLE, with, MEMORY, seen.bytesWith() / MIB);
        figures.add(Table.IDLE, NO_CLIENTS, WAIT, seen.before().medianMicros());
        figures.add(Table.IDLE, with, WAIT, seen.with().medianMicros());
        workspace.endServers();
    }

    /** What a folder must have room for, in bytes. */
    static long room(Plan plan) {
        return 2 * plan.largeSize();
    }
}
