package socketlabs.fileserver.cli;

import java.io.IOException;
import java.util.function.Consumer;
import socketlabs.fileserver.ProgressListener;

/** Where a command speaks: what was asked for in lines, and how far a transfer has come, if somebody looks. */
final class Output {

    private final Consumer<String> lines;
    private final Consumer<String> errors;
    private final Consumer<String> terminal;

    /**
     * @param lines takes what was asked for, line by line
     * @param errors takes what went wrong, line by line
     * @param terminal takes what moves on a terminal, as it is; null if nobody looks
     */
    Output(Consumer<String> lines, Consumer<String> errors, Consumer<String> terminal) {
        this.lines = lines;
        this.errors = errors;
        this.terminal = terminal;
    }

    /** Results on standard output, bars on standard error, if that is a terminal. */
    static Output standard() {
        return new Output(System.out::println, System.err::println, Tty.isError() ? System.err::print : null);
    }

    void say(String line) {
        lines.accept(line);
    }

    void complain(String line) {
        errors.accept(line);
    }

    /** The transfer of a file. */
    @FunctionalInterface
    interface Transfer {
        void run(ProgressListener progress) throws IOException;
    }

    /** Shows how far a transfer has come; or, where nobody looks, says in a line that it is done. */
    void show(String name, String done, Transfer transfer) throws IOException {
        if (terminal == null) {
            transfer.run(ProgressListener.NONE);
            say(done);
            return;
        }
        ProgressBar bar = new ProgressBar(name, terminal, System::nanoTime);
        try {
            transfer.run(bar);
        } finally {
            bar.end();
        }
    }
}
