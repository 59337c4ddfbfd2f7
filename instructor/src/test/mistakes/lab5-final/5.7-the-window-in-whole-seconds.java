// The window is counted in whole seconds.
// fails: 5.7
// says: in whole seconds it would be none
// because: With a window of half a second, a byte now and then is fast enough.
// replaces: ClientPatience.ClientPatience
this.quota = Math.max(1, limits.bytesPerSecond() * limits.window().toSeconds());
