// Two moments of the clock are compared, and not their difference.
// fails: 5.7
// says: only the difference of two moments
// because: The clock may begin anywhere, and go from the largest number to the smallest.
// replaces: ClientPatience.verdict
if (phase == Phase.WORKING || isGivenUp || ticker.nanos() < deadline) {
    return Optional.empty();
}
Optional<String> message = message();
isGivenUp = message.isEmpty();
enter(Phase.LEAVING);
return Optional.of(new Verdict(message));
