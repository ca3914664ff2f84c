package stoa.account;

/** What follows from a new password: whoever else knew the old one is out, everywhere. */
public final class PasswordChange {
    private final Members members;
    private final EmailedKeys keys;
    private final BrowserCookie browsers;
    private final AccountEmails letters;

    public PasswordChange(Members members, EmailedKeys keys, BrowserCookie browsers, AccountEmails letters) {
        this.members = members;
        this.keys = keys;
        this.browsers = browsers;
        this.letters = letters;
    }

    /** To be called within a transaction. */
    void make(Member member, String passwordHash) {
        members.changePassword(member.id(), passwordHash);
        keys.forget(member);
        browsers.forget(member);
        letters.passwordChanged(member);
    }
}
