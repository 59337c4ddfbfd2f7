// Errors are printed as they came.
// fails: 5.9
// says: Printable.of
// replaces: Shell #10
private void sayError(String message) {
    out.accept("error: " + message);
}
