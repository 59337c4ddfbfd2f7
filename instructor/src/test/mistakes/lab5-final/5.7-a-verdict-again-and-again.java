// Who is given up is given up again at each look.
// fails: 5.7
// says: no verdict
// because: The client gets the error many times, and is never cut off.
// replaces: ClientPatience.verdict
if (phase == Phase.WORKING || isGivenUp || ticker.nanos() - deadline < 0) {
    return Optional.empty();
}
Optional<String> message = message();
isGivenUp = message.isEmpty();
return Optional.of(new Verdict(message));
