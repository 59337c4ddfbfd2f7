package socketlabs.multiclient;

/** What a client can ask for. */
enum Command {
    TIME("TIME", "the time of day, as HH:mm:ss"),
    STATUS("STATUS", "how the server is doing"),
    LIST("LIST", "the names of the files, one a line"),
    GET("GET <name>", "the content of a file"),
    HELP("HELP", "this list"),
    QUIT("QUIT", "the end");

    private final String usage;
    private final String explanation;

    Command(String usage, String explanation) {
        this.usage = usage;
        this.explanation = explanation;
    }

    /** The command, and what must follow it: {@code GET <name>}. */
    String usage() {
        return usage;
    }

    boolean takesArgument() {
        return usage.contains(" ");
    }

    /** A line for {@code HELP}. */
    String help() {
        return String.format("%-12s%s", usage, explanation);
    }
}
