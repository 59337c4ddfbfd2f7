// In a pause, the right password is accepted.
// fails: 5.6
// says: in a pause, no password is looked at
// because: Who guesses need not wait: what is right is told at once, pause or not.
// replaces: Doorkeeper.check
Password right = checkIsThere();
InetAddress network = networkOf(source);
if (right.matches(attempt)) {
    forget(network);
    return;
}
admitGuess(network);
throw refused("the password is wrong");
