// DELETE asks only whether there is a password.
// fails: 5.6
// says: before, it may not
// replaces: AdminRights.require
doorkeeper.checkIsThere();
