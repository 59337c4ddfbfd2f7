// Where the server has no password, every one is right.
// fails: 5.6
// says: without a password, no word is right
// because: A server that was started without a password lets everybody delete.
// replaces: Doorkeeper.check
if (password.isEmpty()) {
    return;
}
Password right = password.get();
InetAddress network = networkOf(source);
admitGuess(network);
if (!right.matches(attempt)) {
    throw refused("the password is wrong");
}
forget(network);
