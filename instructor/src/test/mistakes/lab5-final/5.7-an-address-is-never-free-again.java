// Who leaves is still counted for the address.
// fails: 5.7
// says: count down
// because: After a hundred visits an address is shut out for ever.
// replaces: Clients.leave
if (!admitted.remove(client)) {
    return false;
}
return true;
