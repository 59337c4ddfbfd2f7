// A refusal is said without its code.
// fails: 5.9
// says: not-found
// replaces: Shell #5
private void run(ShellCommand command, List<String> arguments) {
    begin();
    try {
        command.action().run(connection(), arguments);
    } catch (RefusedException e) {
        sayError(e.getMessage());
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
