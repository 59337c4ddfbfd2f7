// send() tells its listener when all is done.
// fails: 3.6
// says: read the content through a ProgressInput
// because: The bar stands still, and then is full.
// replaces: FileSender.send 3.6
progress.progress(size, size);
