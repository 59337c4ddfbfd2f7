// Each IPv6 address is a source of its own.
// fails: 5.6
// says: the network
// because: Who has one has 2^64 of them, and as many guesses.
// replaces: Doorkeeper.check
Password right = checkIsThere();
InetAddress network = source;
admitGuess(network);
if (!right.matches(attempt)) {
    throw refused("the password is wrong");
}
forget(network);
