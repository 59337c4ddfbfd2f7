// A wrong password takes the right away.
// fails: 5.6
// says: leave the right as it was
// replaces: AdminRights.ask
granted = false;
doorkeeper.check(source, password);
granted = true;
