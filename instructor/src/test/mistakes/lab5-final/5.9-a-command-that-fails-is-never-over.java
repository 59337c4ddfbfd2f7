// That a command is over is noted only if it was done.
// fails: 5.9
// says: in a finally block
// because: Ctrl-C at the prompt closes the connection, and what AUTH has said on it is forgotten.
// replaces: Shell #5
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
