// If 0 bytes a second are asked for, 0 bytes are enough for a window.
// fails: 5.7
// says: a byte at least
// because: Who stands still is told that less than 0 bytes have come.
// replaces: ClientPatience.ClientPatience
this.quota = limits.bytesPerSecond() * limits.window().toMillis() / 1000;
