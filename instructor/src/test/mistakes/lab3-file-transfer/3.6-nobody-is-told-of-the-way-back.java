// receive() does not tell its listener.
// fails: 3.6
// says: it was told nothing
// because: The bar of the way back never moves.
// replaces: IncomingFile.receive 3.6
