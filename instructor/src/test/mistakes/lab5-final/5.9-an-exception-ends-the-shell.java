// A refusal ends the shell.
// fails: 5.9
// says: said in a line
// replaces: Shell #5
private void run(ShellCommand command, List<String> arguments) {
    begin();
    try {
        command.action().run(connection(), arguments);
    } catch (RefusedException e) {
        throw new java.io.UncheckedIOException(e);
    } catch (IOException e) {
        if (wasInterrupted()) {
            out.accept("interrupted");
        } else {
            sayError(Reason.of(e));
        }
    } finally {
        end();
    }
}
