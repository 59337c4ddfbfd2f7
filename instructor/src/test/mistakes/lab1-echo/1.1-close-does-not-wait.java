// close() wakes the thread, and returns without waiting for its end.
// fails: 1.1
// says: wait for the thread with join()
// because: Whoever starts the next server at once, or ends the program, meets a thread that is still at work.
// replaces: EchoServer.close #3
