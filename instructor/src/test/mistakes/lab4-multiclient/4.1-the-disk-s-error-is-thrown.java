// What goes wrong with the folder is thrown on.
// fails: 4.1
// says: UncheckedIOException
// because: The client gets no reply, and loses its connection for something that is not its fault.
import java.io.UncheckedIOException;
// replaces: Commands.answer
try {
    return carryOut(Request.parse(line));
} catch (CommandException e) {
    return new Reply.Failure(e.code(), e.getMessage());
} catch (IOException e) {
    LOG.log(Level.WARNING, "the folder cannot be read");
    throw new UncheckedIOException(e);
}
