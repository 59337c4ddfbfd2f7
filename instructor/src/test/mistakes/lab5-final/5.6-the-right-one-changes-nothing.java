// The right password does not end the count.
// fails: 5.6
// says: forget the wrong guesses of this source when the password is right
// because: Whoever mistypes now and then waits in the end.
// replaces: Doorkeeper.check
Password right = checkIsThere();
InetAddress network = networkOf(source);
admitGuess(network);
if (!right.matches(attempt)) {
    throw refused("the password is wrong");
}
