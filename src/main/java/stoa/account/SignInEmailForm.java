package stoa.account;

import stoa.http.Form;
import stoa.text.TypedText;

/**
 * What was typed to get an email with a link.
 *
 * @param purpose of the key in it
 * @param problem what is wrong, empty if nothing is
 */
public record SignInEmailForm(KeyPurpose purpose, String email, String problem) {
    static SignInEmailForm from(KeyPurpose purpose, Form form) {
        return new SignInEmailForm(
                purpose, TypedText.printable(form.field("email").strip()), "");
    }

    SignInEmailForm checked() {
        return refused(EmailAddress.problem(email).orElse(""));
    }

    SignInEmailForm refused(String why) {
        return new SignInEmailForm(purpose, email, why);
    }

    public String title() {
        return purpose == KeyPurpose.PASSWORD ? "Choose a new password" : "Sign in by a letter";
    }

    /** How the letter works, in a sentence. */
    public String words() {
        return "We send you a letter with a link that "
                + (purpose == KeyPurpose.PASSWORD
                        ? "lets you choose a new password"
                        : "signs you in without a password")
                + ". It works once, for " + purpose.lifetimeInWords() + ".";
    }
}
