// Who is given up is served on.
// fails: 5.7
// says: two would speak at once
// because: Two threads send at once, and a reply has an error in its middle.
// replaces: ClientPatience.begin
if (phase != next) {
    enter(next);
}
