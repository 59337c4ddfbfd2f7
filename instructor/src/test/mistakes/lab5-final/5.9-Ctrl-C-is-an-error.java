// An interrupted command ends with the error that closing leads to.
// fails: 5.9
// says: interrupted
// replaces: Shell #5
private void run(ShellCommand command, List<String> arguments) {
    begin();
    try {
        command.action().run(connection(), arguments);
    } catch (RefusedException e) {
        sayError(e.getMessage() + " (" + e.code().word() + ")");
    } catch (IOException e) {
        sayError(wasInterrupted() ? "Socket closed" : Reason.of(e));
    } finally {
        end();
    }
}
