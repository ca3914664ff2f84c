package stoa.account;

/** A moderator or administrator, and what there is besides the password. */
public record StaffMember(String name, Role role, boolean twoStep, int passkeys) {
    public boolean hasSecondStep() {
        return twoStep || passkeys > 0;
    }
}
