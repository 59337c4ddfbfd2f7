// The right belongs to the address.
// fails: 5.6
// says: belongs to the session
// because: Everybody behind the same router may delete.
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
// replaces: AdminRights
private static final Set<InetAddress> GRANTED = ConcurrentHashMap.newKeySet();
// replaces: AdminRights.ask
doorkeeper.check(source, password);
GRANTED.add(source);
// replaces: AdminRights.require
doorkeeper.checkIsThere();
if (!GRANTED.contains(source)) {
    throw new RefusedException(Code.UNAUTHORIZED, "say AUTH and the password first");
}
