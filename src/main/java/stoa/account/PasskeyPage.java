package stoa.account;

/**
 * A page on which the browser is asked for a passkey.
 *
 * @param options what it is asked, as JSON; empty where it was refused and nothing is asked
 * @param name of the passkey to be created; empty where one is to sign in
 * @param returnTo where to go on to
 * @param problem why it was refused; empty if it was not
 */
public record PasskeyPage(String options, String name, String returnTo, String problem) {
    static PasskeyPage asking(String options, String returnTo) {
        return new PasskeyPage(options, "", returnTo, "");
    }

    static PasskeyPage creating(String options, String name) {
        return new PasskeyPage(options, name, "/account/passkeys", "");
    }

    static PasskeyPage refused(String problem, String returnTo) {
        return new PasskeyPage("", "", returnTo, problem);
    }
}
