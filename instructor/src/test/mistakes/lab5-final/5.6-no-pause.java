// Guessing is not slowed.
// fails: 5.6
// says: in a pause, no password is looked at
// replaces: Doorkeeper.check
Password right = checkIsThere();
InetAddress network = networkOf(source);
if (!right.matches(attempt)) {
    throw refused("the password is wrong");
}
forget(network);
