package socketlabs.instructor.benchmark;

/**
 * How much is measured.
 *
 * @param largeSize bytes of the large file
 * @param rounds that count
 * @param seconds that small files are asked for, in each round
 * @param warmUpSeconds the same in a round before, which does not count: a JVM compiles meanwhile what is used often
 * @param idleClients how many
 */
record Plan(long largeSize, int rounds, double seconds, double warmUpSeconds, int idleClients) {

    static final int CONNECTIONS = 16;

    /** One thread keeps 16 connections busy, and leaves the other cores to the servers. */
    static final int CLIENT_THREADS = 1;

    static final Plan FULL = new Plan(1L << 30, 5, 3, 12, 10_000);
    static final Plan QUICK = new Plan(64L << 20, 2, 1, 4, 1_000);

    Plan withRounds(int number) {
        return new Plan(largeSize, number, seconds, warmUpSeconds, idleClients);
    }

    /** The large file in words, such as {@code 1 GiB}. */
    String largeName() {
        long mebibytes = largeSize >> 20;
        return mebibytes % 1024 == 0 ? mebibytes / 1024 + " GiB" : mebibytes + " MiB";
    }
}
