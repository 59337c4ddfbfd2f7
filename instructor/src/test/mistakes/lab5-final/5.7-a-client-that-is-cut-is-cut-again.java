// Of a client that was cut off in the middle of a reply, it is said two seconds later that it is to be cut off.
// fails: 5.7
// says: it is the last one
// because: It stands in the log twice.
// replaces: ClientPatience.verdict
if (phase == Phase.WORKING || isGivenUp || ticker.nanos() - deadline < 0) {
    return Optional.empty();
}
Optional<String> message = message();
isGivenUp = phase == Phase.LEAVING;
enter(Phase.LEAVING);
return Optional.of(new Verdict(message));
