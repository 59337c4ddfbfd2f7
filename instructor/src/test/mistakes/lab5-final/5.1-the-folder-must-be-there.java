// A folder that is not there is not made.
// fails: 5.1
// says: createDirectories
// because: The first start on a new machine fails.
// replaces: Store.open #1
Path real = folder.toRealPath();
Upload.clearLeftovers(real);
return new Store(real, Files.getFileStore(real));
