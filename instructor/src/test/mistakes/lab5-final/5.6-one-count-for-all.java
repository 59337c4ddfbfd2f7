// Wrong passwords are counted for all sources together.
// fails: 5.6
// says: count for each source
// because: Anybody can shut out everybody.
// replaces: Doorkeeper.check
Password right = checkIsThere();
InetAddress network = InetAddress.getLoopbackAddress();
admitGuess(network);
if (!right.matches(attempt)) {
    throw refused("the password is wrong");
}
forget(network);
