package socketlabs.fileserver;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/**
 * One client's commands, answered one after another, ready-made: what the answers are stands in {@link Answers},
 * {@link Reception} and {@link AdminRights}.
 *
 * <p>A {@link RefusedException} becomes {@code ERROR <code> <message>}, and the session goes on; unless it is a
 * {@link FinalRefusalException}, or the request's line was too long, so that nobody knows where the next one begins.
 */
final class Session {

    private final Service service;
    private final Client client;
    private final LineReader lines;
    private final Answers answers;
    private final Reception reception;
    private final AdminRights rights;

    Session(Service service, Client client) {
        this.service = service;
        this.client = client;
        this.lines = new LineReader(client.in());
        this.answers = new Answers(service, client.out());
        this.reception = new Reception(service, client, lines);
        this.rights = new AdminRights(service.doorkeeper(), client.source());
    }

    /**
     * Answers the client's commands until it says {@code QUIT}, or has finished, or is let go. The client is not closed;
     * that is for the caller to do.
     *
     * @throws IOException if the connection breaks, or ends inside a command
     */
    void run() throws IOException {
        try {
            answerAll();
        } catch (LetGoException e) {
            client.in().discard(Farewell.MOST_DRAINED); // somebody else is saying farewell: do not close before that
        }
    }

    private void answerAll() throws IOException {
        try {
            boolean goesOn = true;
            while (goesOn && client.patience().awaitCommand()) {
                goesOn = answerNext();
            }
            Farewell.say(client, Optional.empty());
        } catch (FinalRefusalException e) {
            Farewell.say(client, Optional.of(Reply.Error.of(e)));
        }
    }

    /** Answers one command, and tells whether there may be another one. */
    private boolean answerNext() throws IOException {
        Optional<String> line = nextLine();
        if (line.isEmpty()) {
            return false;
        }
        CommandRecord written = new CommandRecord(client, service.ticker(), line.get());
        service.traffic().commands.increment();
        try {
            Request request = Request.parse(line.get());
            written.is(request);
            answer(request);
            written.ends("OK");
            return !(request instanceof Request.Quit);
        } catch (FinalRefusalException e) {
            written.ends(e.code().word(), Reply.Error.of(e).toBytes().length); // the last words are still to go
            throw e;
        } catch (RefusedException e) {
            tell(e, written);
            return true;
        } catch (RuntimeException e) {
            if (written.hasSent()) {
                written.ends(Code.INTERNAL.word());
            } else {
                tell(
                        new RefusedException(Code.INTERNAL, "the server has failed, and it is not your fault", e),
                        written);
            }
            throw e;
        }
    }

    /** Has it written down when it was told: the bytes of the reply belong to the command. */
    private void tell(RefusedException e, CommandRecord written) throws IOException {
        try {
            tell(e);
        } finally {
            written.ends(e.code().word());
        }
    }

    private Optional<String> nextLine() throws IOException {
        while (true) {
            try {
                Optional<String> line = Optional.ofNullable(lines.readLine());
                client.patience().begin(Patience.Phase.WORKING);
                return line;
            } catch (RefusedException e) {
                client.patience().begin(Patience.Phase.WORKING);
                AccessLog.gone(client, e.getMessage());
                tell(e);
            } catch (EOFException e) {
                AccessLog.gone(client, "left inside a command: " + e.getMessage());
                return Optional.empty();
            }
        }
    }

    private void tell(RefusedException e) throws IOException {
        if (e instanceof FinalRefusalException) {
            throw e;
        }
        if (e.code() == Code.LINE_TOO_LONG) {
            throw new FinalRefusalException(e);
        }
        client.out().write(Reply.Error.of(e).toBytes());
    }

    private void answer(Request request) throws IOException {
        if (request instanceof Request.Get get) {
            answers.get(get.name());
        } else if (request instanceof Request.Resume resume) {
            answers.resume(resume.offset(), resume.name());
        } else if (request instanceof Request.ListFiles) {
            answers.list();
        } else if (request instanceof Request.Hash hash) {
            answers.hash(hash.name());
        } else if (request instanceof Request.Time) {
            answers.time();
        } else if (request instanceof Request.Status) {
            answers.status();
        } else if (request instanceof Request.Help) {
            answers.help();
        } else if (request instanceof Request.Put put) {
            reception.put(put.size(), put.name());
        } else if (request instanceof Request.Auth auth) {
            rights.ask(auth.password());
            answers.done();
        } else if (request instanceof Request.Delete delete) {
            rights.require();
            service.store().delete(delete.name());
            service.cache().invalidate(delete.name());
            answers.done();
        } else {
            answers.done(); // QUIT
        }
    }
}
