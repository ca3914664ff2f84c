package stoa.account;

import io.javalin.security.RouteRole;

/** What someone may do; each role may do all that those before it may. */
public enum Role implements RouteRole {
    VISITOR,
    MEMBER,
    MODERATOR,
    ADMINISTRATOR;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** As it stands on a badge. */
    public String words() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
