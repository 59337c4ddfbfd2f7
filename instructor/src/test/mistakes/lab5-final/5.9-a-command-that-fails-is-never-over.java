// That a command is over is noted only if it was done.
// fails: 5.9
// says: in a finally block
// because: Ctrl-C at the prompt closes the connection, and what AUTH has said on it is forgotten.
// replaces: Shell #2
private boolean execute(String name, List<String> arguments) {
    if (name.equals(EXIT) || name.equals(QUIT)) {
        return false;
    }
    if (name.equals(HELP)) {
        help(arguments);
        return true;
    }
    command(name).ifPresentOrElse(command -> runIfUsedRight(command, arguments), () -> sayUnknown(name));
    return true;
}

private Optional<ShellCommand> command(String name) {
    return commands.stream().filter(command -> command.name().equals(name)).findFirst();
}

private void runIfUsedRight(ShellCommand command, List<String> arguments) {
    if (arguments.size() < command.least() || arguments.size() > command.most()) {
        out.accept("usage: " + command.usage());
    } else {
        run(command, arguments);
    }
}

private void run(ShellCommand command, List<String> arguments) {
    begin();
    try {
        command.action().run(connection(), arguments);
        end();
    } catch (RefusedException e) {
        sayError(e.getMessage() + " (" + e.code().word() + ")");
    } catch (IOException e) {
        if (wasInterrupted()) {
            out.accept("interrupted");
        } else {
            sayError(Reason.of(e));
        }
    }
}

private synchronized void begin() {
    running = true;
    interrupted = false;
}

private synchronized void end() {
    running = false;
}

private synchronized boolean wasInterrupted() {
    return interrupted;
}

/** The connection that there is, if it is still good; or else a new one. */
private FileClient connection() throws IOException {
    if (client == null || !client.isOpen()) {
        close();
        FileClient fresh = connector.connect();
        synchronized (this) {
            client = fresh;
            if (interrupted) {
                client.close(); // Ctrl-C came while it was being made
            }
        }
    }
    return client;
}

private void sayError(String message) {
    out.accept("error: " + Printable.of(message));
}

private void sayUnknown(String name) {
    sayError("there is no command " + Printable.quoted(name) + "; " + HELP + " lists them");
}
