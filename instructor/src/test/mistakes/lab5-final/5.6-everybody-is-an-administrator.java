// The right is a field of the class.
// fails: 5.6
// says: belongs to the session
// because: When one has said the password, everybody may delete.
// replaces: AdminRights
private static boolean granted;
