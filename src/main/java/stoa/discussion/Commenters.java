package stoa.discussion;

import stoa.account.Role;

/** Who may post comments. */
public enum Commenters {
    ANYONE(Role.VISITOR),
    MEMBERS(Role.MEMBER);

    private final Role role;

    Commenters(Role role) {
        this.role = role;
    }

    /** The least that one has to be. */
    public Role role() {
        return role;
    }
}
