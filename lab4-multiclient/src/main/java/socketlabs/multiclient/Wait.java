package socketlabs.multiclient;

/**
 * How long a client of the demo has waited for the time of day.
 *
 * @param threads how the server shared out its clients
 * @param silent so many clients came before, and said nothing
 * @param serverThreads so many threads the server had meanwhile, virtual ones not counted
 * @param millis from the request to the reply
 */
record Wait(Threads threads, int silent, int serverThreads, long millis) {}
