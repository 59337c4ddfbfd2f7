package socketlabs.fileserver;

/** What the log is to say about one command, ready-made. */
final class CommandRecord {

    private final Client client;
    private final Ticker ticker;
    private final long began;
    private final long sentBefore;
    private final long receivedBefore;

    /** Of a line that is no request, the first word only: the rest may be a password. */
    private String command;

    CommandRecord(Client client, Ticker ticker, String line) {
        this.client = client;
        this.ticker = ticker;
        this.began = ticker.nanos();
        this.sentBefore = client.out().count();
        this.receivedBefore = client.in().count();
        this.command = line.split(" ", 2)[0];
    }

    void is(Request request) {
        command = request instanceof Request.Auth ? "AUTH" : request.line();
    }

    /** Whether something was sent for this command: it is too late then to say that it has failed. */
    boolean hasSent() {
        return client.out().count() > sentBefore;
    }

    /** Writes the line: {@code OK}, or the code of the error. */
    void ends(String result) {
        ends(result, 0);
    }

    /**
     * Writes the line before all of the reply has gone.
     *
     * @param toGo so many bytes of it are still to go
     */
    void ends(String result, long toGo) {
        if (AccessLog.isRead()) {
            long bytes = client.out().count() - sentBefore + client.in().count() - receivedBefore + toGo;
            AccessLog.command(client, command, result, bytes, ticker.nanos() - began);
        }
    }
}
