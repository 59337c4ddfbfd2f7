// At the last call everybody goes at once.
// fails: 5.7
// says: lastCall() returns false
// because: A restart of the server breaks every transfer off.
// replaces: ClientPatience.lastCall
isLastCall = true;
enter(Phase.LEAVING);
return true;
