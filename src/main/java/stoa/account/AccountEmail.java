package stoa.account;

/**
 * What an email about an account says. Nothing in it was typed by whoever caused it, who may be a stranger.
 *
 * @param kind what it is about, as it is counted
 * @param words what has happened
 * @param path where to go then; empty where there is nothing to do
 * @param rest what else there is to know
 */
public record AccountEmail(String kind, String subject, String words, String path, String rest) {
    private static final String IGNORE = "If it was not you, do nothing: nothing has changed.";

    static AccountEmail confirm(String path) {
        return new AccountEmail(
                "CONFIRMATION",
                "Confirm your e-mail address",
                "Somebody, probably you, gave this address for an account at " + Site.NAME
                        + ". To confirm that it is yours, open this page and press its button:",
                path,
                goodOnce(KeyPurpose.EMAIL) + " If it was not you, do nothing: the address will not be used.");
    }

    /** To whoever has an account already with the address that somebody gave for one. */
    static AccountEmail isTaken() {
        return new AccountEmail(
                "CONFIRMATION",
                "You have an account already",
                "Somebody, probably you, gave this address for an account at " + Site.NAME
                        + ". There is one with it already. If you do not remember its password, choose a new one here:",
                KeyPurpose.PASSWORD.another(),
                IGNORE);
    }

    static AccountEmail newPassword(String path) {
        return new AccountEmail(
                "PASSWORD",
                "Choose a new password",
                "Somebody, probably you, has forgotten the password of your account at " + Site.NAME
                        + ". Choose a new one here:",
                path,
                goodOnce(KeyPurpose.PASSWORD) + " " + IGNORE);
    }

    static AccountEmail signIn(String path) {
        return new AccountEmail(
                "SIGN_IN",
                "Sign in without a password",
                "Somebody, probably you, asked to sign in at " + Site.NAME
                        + " by a letter. Open this page and press its button:",
                path,
                goodOnce(KeyPurpose.SIGN_IN) + " " + IGNORE);
    }

    /** To an address without an account, for which somebody asked for one of the two before. */
    static AccountEmail noAccount(KeyPurpose wanted) {
        return new AccountEmail(
                wanted.name(),
                "There is no account with this address",
                "Somebody, probably you, asked for a letter to sign in at " + Site.NAME
                        + ". There is no account with this address. Yours may have another one; try that here:",
                wanted.another(),
                IGNORE);
    }

    static AccountEmail passwordChanged(String when) {
        return new AccountEmail(
                "SECURITY",
                "Your password was changed",
                "The password of your account at " + Site.NAME + " was changed on " + when
                        + " (UTC), and all other sessions have ended. If it was not you, choose a new one at once:",
                KeyPurpose.PASSWORD.another(),
                "If it was you, there is nothing to do.");
    }

    static AccountEmail addressChanged(String when) {
        return new AccountEmail(
                "SECURITY",
                "Your e-mail address was changed",
                "Letters about your account at " + Site.NAME + " go to another address since " + when
                        + " (UTC). If it was not you, change your password at once, then the address:",
                "/account/password",
                "If you cannot sign in any more, ask the people who run the site. If it was you, there is nothing to do.");
    }

    private static String goodOnce(KeyPurpose purpose) {
        return "The link works once, for " + purpose.lifetimeInWords() + ".";
    }
}
