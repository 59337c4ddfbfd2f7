// Each piece that is sent begins a new window.
// fails: 5.7
// says: goes on
// replaces: ClientPatience.begin
if (phase == Phase.LEAVING) {
    throw new LetGoException("the client is being let go");
}
enter(next);
